/** Lines of the Action's standard output that are not as its own code writes them: foreign text that became a line, or a command, of its own. */
export function foreignLines(stdout: string): readonly string[] {
  return stdout.split(/\r\n|\n|\r/).filter((line) => line !== '' && !own.some((form) => form.test(line)))
}

const own = [
  /^sluice \| /,
  /^::add-mask::[^:]*$/,
  /^::debug::/,
  /^::(error|warning) title=Sluice[,:]/,
  /^::error::Sluice: /,
]
