# The bot, from the committed bundle: nothing is installed. docs/bot.md says how to configure it.
FROM node:24-slim
ENV NODE_ENV=production SLUICE_CONFIG=/etc/sluice/bot.yaml
WORKDIR /opt/sluice
COPY dist/bot/ ./
USER node
EXPOSE 3000
# The port of the configuration may be another one: PORT tells both the bot and this.
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: no shell, no npm in between.
CMD ["node", "index.js"]
