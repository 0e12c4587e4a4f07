#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = {
  /***/
  7336: (
    /***/
    ((module) => {
      let p = process || {}, argv = p.argv || [], env = p.env || {}, isColorSupported = !(env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI), formatter = (open, close, replace = open) => (input) => {
        let string = "" + input, index = string.indexOf(close, open.length);
        return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
      }, replaceClose = (string, close, replace, index) => {
        let result = "", cursor = 0;
        do
          result += string.substring(cursor, index) + replace, cursor = index + close.length, index = string.indexOf(close, cursor);
        while (~index);
        return result + string.substring(cursor);
      }, createColors = (enabled = isColorSupported) => {
        let f = enabled ? formatter : () => String;
        return {
          isColorSupported: enabled,
          reset: f("\x1B[0m", "\x1B[0m"),
          bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
          dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
          italic: f("\x1B[3m", "\x1B[23m"),
          underline: f("\x1B[4m", "\x1B[24m"),
          inverse: f("\x1B[7m", "\x1B[27m"),
          hidden: f("\x1B[8m", "\x1B[28m"),
          strikethrough: f("\x1B[9m", "\x1B[29m"),
          black: f("\x1B[30m", "\x1B[39m"),
          red: f("\x1B[31m", "\x1B[39m"),
          green: f("\x1B[32m", "\x1B[39m"),
          yellow: f("\x1B[33m", "\x1B[39m"),
          blue: f("\x1B[34m", "\x1B[39m"),
          magenta: f("\x1B[35m", "\x1B[39m"),
          cyan: f("\x1B[36m", "\x1B[39m"),
          white: f("\x1B[37m", "\x1B[39m"),
          gray: f("\x1B[90m", "\x1B[39m"),
          bgBlack: f("\x1B[40m", "\x1B[49m"),
          bgRed: f("\x1B[41m", "\x1B[49m"),
          bgGreen: f("\x1B[42m", "\x1B[49m"),
          bgYellow: f("\x1B[43m", "\x1B[49m"),
          bgBlue: f("\x1B[44m", "\x1B[49m"),
          bgMagenta: f("\x1B[45m", "\x1B[49m"),
          bgCyan: f("\x1B[46m", "\x1B[49m"),
          bgWhite: f("\x1B[47m", "\x1B[49m"),
          blackBright: f("\x1B[90m", "\x1B[39m"),
          redBright: f("\x1B[91m", "\x1B[39m"),
          greenBright: f("\x1B[92m", "\x1B[39m"),
          yellowBright: f("\x1B[93m", "\x1B[39m"),
          blueBright: f("\x1B[94m", "\x1B[39m"),
          magentaBright: f("\x1B[95m", "\x1B[39m"),
          cyanBright: f("\x1B[96m", "\x1B[39m"),
          whiteBright: f("\x1B[97m", "\x1B[39m"),
          bgBlackBright: f("\x1B[100m", "\x1B[49m"),
          bgRedBright: f("\x1B[101m", "\x1B[49m"),
          bgGreenBright: f("\x1B[102m", "\x1B[49m"),
          bgYellowBright: f("\x1B[103m", "\x1B[49m"),
          bgBlueBright: f("\x1B[104m", "\x1B[49m"),
          bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
          bgCyanBright: f("\x1B[106m", "\x1B[49m"),
          bgWhiteBright: f("\x1B[107m", "\x1B[49m")
        };
      };
      module.exports = createColors(), module.exports.createColors = createColors;
    })
  ),
  /***/
  181: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
    })
  ),
  /***/
  1421: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
    })
  ),
  /***/
  8474: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
    })
  ),
  /***/
  3024: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
    })
  ),
  /***/
  6760: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
    })
  ),
  /***/
  1708: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
    })
  ),
  /***/
  932: (
    /***/
    ((module) => {
      module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
    })
  ),
  /***/
  8909: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      const { Argument } = __nccwpck_require__2(9154), { Command } = __nccwpck_require__2(4348), { CommanderError, InvalidArgumentError } = __nccwpck_require__2(1135), { Help } = __nccwpck_require__2(9754), { Option } = __nccwpck_require__2(5240);
      exports.DM = new Command(), exports.gu = (name) => new Command(name), exports.Ww = (flags, description) => new Option(flags, description), exports.er = (name, description) => new Argument(name, description), exports.uB = Command, exports.c$ = Option, exports.ef = Argument, exports._V = Help, exports.b7 = CommanderError, exports.Di = InvalidArgumentError, exports.a2 = InvalidArgumentError;
    })
  ),
  /***/
  9154: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      const { InvalidArgumentError } = __nccwpck_require__2(1135);
      class Argument {
        /**
         * Initialize a new command argument with the given name and description.
         * The default is that the argument is required, and you can explicitly
         * indicate this with <> around the name. Put [] around the name for an optional argument.
         *
         * @param {string} name
         * @param {string} [description]
         */
        constructor(name, description) {
          switch (this.description = description || "", this.variadic = !1, this.parseArg = void 0, this.defaultValue = void 0, this.defaultValueDescription = void 0, this.argChoices = void 0, name[0]) {
            case "<":
              this.required = !0, this._name = name.slice(1, -1);
              break;
            case "[":
              this.required = !1, this._name = name.slice(1, -1);
              break;
            default:
              this.required = !0, this._name = name;
              break;
          }
          this._name.endsWith("...") && (this.variadic = !0, this._name = this._name.slice(0, -3));
        }
        /**
         * Return argument name.
         *
         * @return {string}
         */
        name() {
          return this._name;
        }
        /**
         * @package
         */
        _collectValue(value, previous) {
          return previous === this.defaultValue || !Array.isArray(previous) ? [value] : (previous.push(value), previous);
        }
        /**
         * Set the default value, and optionally supply the description to be displayed in the help.
         *
         * @param {*} value
         * @param {string} [description]
         * @return {Argument}
         */
        default(value, description) {
          return this.defaultValue = value, this.defaultValueDescription = description, this;
        }
        /**
         * Set the custom handler for processing CLI command arguments into argument values.
         *
         * @param {Function} [fn]
         * @return {Argument}
         */
        argParser(fn) {
          return this.parseArg = fn, this;
        }
        /**
         * Only allow argument value to be one of choices.
         *
         * @param {string[]} values
         * @return {Argument}
         */
        choices(values) {
          return this.argChoices = values.slice(), this.parseArg = (arg, previous) => {
            if (!this.argChoices.includes(arg))
              throw new InvalidArgumentError(
                `Allowed choices are ${this.argChoices.join(", ")}.`
              );
            return this.variadic ? this._collectValue(arg, previous) : arg;
          }, this;
        }
        /**
         * Make argument required.
         *
         * @returns {Argument}
         */
        argRequired() {
          return this.required = !0, this;
        }
        /**
         * Make argument optional.
         *
         * @returns {Argument}
         */
        argOptional() {
          return this.required = !1, this;
        }
      }
      function humanReadableArgName(arg) {
        const nameOutput = arg.name() + (arg.variadic === !0 ? "..." : "");
        return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
      }
      exports.Argument = Argument, exports.humanReadableArgName = humanReadableArgName;
    })
  ),
  /***/
  4348: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      const EventEmitter = __nccwpck_require__2(8474).EventEmitter, childProcess = __nccwpck_require__2(1421), path = __nccwpck_require__2(6760), fs = __nccwpck_require__2(3024), process2 = __nccwpck_require__2(1708), { Argument, humanReadableArgName } = __nccwpck_require__2(9154), { CommanderError } = __nccwpck_require__2(1135), { Help, stripColor } = __nccwpck_require__2(9754), { Option, DualOptions } = __nccwpck_require__2(5240), { suggestSimilar } = __nccwpck_require__2(5030);
      class Command extends EventEmitter {
        /**
         * Initialize a new `Command`.
         *
         * @param {string} [name]
         */
        constructor(name) {
          super(), this.commands = [], this.options = [], this.parent = null, this._allowUnknownOption = !1, this._allowExcessArguments = !1, this.registeredArguments = [], this._args = this.registeredArguments, this.args = [], this.rawArgs = [], this.processedArgs = [], this._scriptPath = null, this._name = name || "", this._optionValues = {}, this._optionValueSources = {}, this._storeOptionsAsProperties = !1, this._actionHandler = null, this._executableHandler = !1, this._executableFile = null, this._executableDir = null, this._defaultCommandName = null, this._exitCallback = null, this._aliases = [], this._combineFlagAndOptionalValue = !0, this._description = "", this._summary = "", this._argsDescription = void 0, this._enablePositionalOptions = !1, this._passThroughOptions = !1, this._lifeCycleHooks = {}, this._showHelpAfterError = !1, this._showSuggestionAfterError = !0, this._savedState = null, this._outputConfiguration = {
            writeOut: (str) => process2.stdout.write(str),
            writeErr: (str) => process2.stderr.write(str),
            outputError: (str, write) => write(str),
            getOutHelpWidth: () => process2.stdout.isTTY ? process2.stdout.columns : void 0,
            getErrHelpWidth: () => process2.stderr.isTTY ? process2.stderr.columns : void 0,
            getOutHasColors: () => useColor() ?? (process2.stdout.isTTY && process2.stdout.hasColors?.()),
            getErrHasColors: () => useColor() ?? (process2.stderr.isTTY && process2.stderr.hasColors?.()),
            stripColor: (str) => stripColor(str)
          }, this._hidden = !1, this._helpOption = void 0, this._addImplicitHelpCommand = void 0, this._helpCommand = void 0, this._helpConfiguration = {}, this._helpGroupHeading = void 0, this._defaultCommandGroup = void 0, this._defaultOptionGroup = void 0;
        }
        /**
         * Copy settings that are useful to have in common across root command and subcommands.
         *
         * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
         *
         * @param {Command} sourceCommand
         * @return {Command} `this` command for chaining
         */
        copyInheritedSettings(sourceCommand) {
          return this._outputConfiguration = sourceCommand._outputConfiguration, this._helpOption = sourceCommand._helpOption, this._helpCommand = sourceCommand._helpCommand, this._helpConfiguration = sourceCommand._helpConfiguration, this._exitCallback = sourceCommand._exitCallback, this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties, this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue, this._allowExcessArguments = sourceCommand._allowExcessArguments, this._enablePositionalOptions = sourceCommand._enablePositionalOptions, this._showHelpAfterError = sourceCommand._showHelpAfterError, this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError, this;
        }
        /**
         * @returns {Command[]}
         * @private
         */
        _getCommandAndAncestors() {
          const result = [];
          for (let command = this; command; command = command.parent)
            result.push(command);
          return result;
        }
        /**
         * Define a command.
         *
         * There are two styles of command: pay attention to where to put the description.
         *
         * @example
         * // Command implemented using action handler (description is supplied separately to `.command`)
         * program
         *   .command('clone <source> [destination]')
         *   .description('clone a repository into a newly created directory')
         *   .action((source, destination) => {
         *     console.log('clone command called');
         *   });
         *
         * // Command implemented using separate executable file (description is second parameter to `.command`)
         * program
         *   .command('start <service>', 'start named service')
         *   .command('stop [service]', 'stop named service, or all if no name supplied');
         *
         * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
         * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
         * @param {object} [execOpts] - configuration options (for executable)
         * @return {Command} returns new command for action handler, or `this` for executable command
         */
        command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
          let desc = actionOptsOrExecDesc, opts = execOpts;
          typeof desc == "object" && desc !== null && (opts = desc, desc = null), opts = opts || {};
          const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/), cmd = this.createCommand(name);
          return desc && (cmd.description(desc), cmd._executableHandler = !0), opts.isDefault && (this._defaultCommandName = cmd._name), cmd._hidden = !!(opts.noHelp || opts.hidden), cmd._executableFile = opts.executableFile || null, args && cmd.arguments(args), this._registerCommand(cmd), cmd.parent = this, cmd.copyInheritedSettings(this), desc ? this : cmd;
        }
        /**
         * Factory routine to create a new unattached command.
         *
         * See .command() for creating an attached subcommand, which uses this routine to
         * create the command. You can override createCommand to customise subcommands.
         *
         * @param {string} [name]
         * @return {Command} new command
         */
        createCommand(name) {
          return new Command(name);
        }
        /**
         * You can customise the help with a subclass of Help by overriding createHelp,
         * or by overriding Help properties using configureHelp().
         *
         * @return {Help}
         */
        createHelp() {
          return Object.assign(new Help(), this.configureHelp());
        }
        /**
         * You can customise the help by overriding Help properties using configureHelp(),
         * or with a subclass of Help by overriding createHelp().
         *
         * @param {object} [configuration] - configuration options
         * @return {(Command | object)} `this` command for chaining, or stored configuration
         */
        configureHelp(configuration) {
          return configuration === void 0 ? this._helpConfiguration : (this._helpConfiguration = configuration, this);
        }
        /**
         * The default output goes to stdout and stderr. You can customise this for special
         * applications. You can also customise the display of errors by overriding outputError.
         *
         * The configuration properties are all functions:
         *
         *     // change how output being written, defaults to stdout and stderr
         *     writeOut(str)
         *     writeErr(str)
         *     // change how output being written for errors, defaults to writeErr
         *     outputError(str, write) // used for displaying errors and not used for displaying help
         *     // specify width for wrapping help
         *     getOutHelpWidth()
         *     getErrHelpWidth()
         *     // color support, currently only used with Help
         *     getOutHasColors()
         *     getErrHasColors()
         *     stripColor() // used to remove ANSI escape codes if output does not have colors
         *
         * @param {object} [configuration] - configuration options
         * @return {(Command | object)} `this` command for chaining, or stored configuration
         */
        configureOutput(configuration) {
          return configuration === void 0 ? this._outputConfiguration : (this._outputConfiguration = {
            ...this._outputConfiguration,
            ...configuration
          }, this);
        }
        /**
         * Display the help or a custom message after an error occurs.
         *
         * @param {(boolean|string)} [displayHelp]
         * @return {Command} `this` command for chaining
         */
        showHelpAfterError(displayHelp = !0) {
          return typeof displayHelp != "string" && (displayHelp = !!displayHelp), this._showHelpAfterError = displayHelp, this;
        }
        /**
         * Display suggestion of similar commands for unknown commands, or options for unknown options.
         *
         * @param {boolean} [displaySuggestion]
         * @return {Command} `this` command for chaining
         */
        showSuggestionAfterError(displaySuggestion = !0) {
          return this._showSuggestionAfterError = !!displaySuggestion, this;
        }
        /**
         * Add a prepared subcommand.
         *
         * See .command() for creating an attached subcommand which inherits settings from its parent.
         *
         * @param {Command} cmd - new subcommand
         * @param {object} [opts] - configuration options
         * @return {Command} `this` command for chaining
         */
        addCommand(cmd, opts) {
          if (!cmd._name)
            throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
          return opts = opts || {}, opts.isDefault && (this._defaultCommandName = cmd._name), (opts.noHelp || opts.hidden) && (cmd._hidden = !0), this._registerCommand(cmd), cmd.parent = this, cmd._checkForBrokenPassThrough(), this;
        }
        /**
         * Factory routine to create a new unattached argument.
         *
         * See .argument() for creating an attached argument, which uses this routine to
         * create the argument. You can override createArgument to return a custom argument.
         *
         * @param {string} name
         * @param {string} [description]
         * @return {Argument} new argument
         */
        createArgument(name, description) {
          return new Argument(name, description);
        }
        /**
         * Define argument syntax for command.
         *
         * The default is that the argument is required, and you can explicitly
         * indicate this with <> around the name. Put [] around the name for an optional argument.
         *
         * @example
         * program.argument('<input-file>');
         * program.argument('[output-file]');
         *
         * @param {string} name
         * @param {string} [description]
         * @param {(Function|*)} [parseArg] - custom argument processing function or default value
         * @param {*} [defaultValue]
         * @return {Command} `this` command for chaining
         */
        argument(name, description, parseArg, defaultValue) {
          const argument = this.createArgument(name, description);
          return typeof parseArg == "function" ? argument.default(defaultValue).argParser(parseArg) : argument.default(parseArg), this.addArgument(argument), this;
        }
        /**
         * Define argument syntax for command, adding multiple at once (without descriptions).
         *
         * See also .argument().
         *
         * @example
         * program.arguments('<cmd> [env]');
         *
         * @param {string} names
         * @return {Command} `this` command for chaining
         */
        arguments(names) {
          return names.trim().split(/ +/).forEach((detail) => {
            this.argument(detail);
          }), this;
        }
        /**
         * Define argument syntax for command, adding a prepared argument.
         *
         * @param {Argument} argument
         * @return {Command} `this` command for chaining
         */
        addArgument(argument) {
          const previousArgument = this.registeredArguments.slice(-1)[0];
          if (previousArgument?.variadic)
            throw new Error(
              `only the last argument can be variadic '${previousArgument.name()}'`
            );
          if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0)
            throw new Error(
              `a default value for a required argument is never used: '${argument.name()}'`
            );
          return this.registeredArguments.push(argument), this;
        }
        /**
         * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
         *
         * @example
         *    program.helpCommand('help [cmd]');
         *    program.helpCommand('help [cmd]', 'show help');
         *    program.helpCommand(false); // suppress default help command
         *    program.helpCommand(true); // add help command even if no subcommands
         *
         * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
         * @param {string} [description] - custom description
         * @return {Command} `this` command for chaining
         */
        helpCommand(enableOrNameAndArgs, description) {
          if (typeof enableOrNameAndArgs == "boolean")
            return this._addImplicitHelpCommand = enableOrNameAndArgs, enableOrNameAndArgs && this._defaultCommandGroup && this._initCommandGroup(this._getHelpCommand()), this;
          const nameAndArgs = enableOrNameAndArgs ?? "help [command]", [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/), helpDescription = description ?? "display help for command", helpCommand = this.createCommand(helpName);
          return helpCommand.helpOption(!1), helpArgs && helpCommand.arguments(helpArgs), helpDescription && helpCommand.description(helpDescription), this._addImplicitHelpCommand = !0, this._helpCommand = helpCommand, (enableOrNameAndArgs || description) && this._initCommandGroup(helpCommand), this;
        }
        /**
         * Add prepared custom help command.
         *
         * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
         * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
         * @return {Command} `this` command for chaining
         */
        addHelpCommand(helpCommand, deprecatedDescription) {
          return typeof helpCommand != "object" ? (this.helpCommand(helpCommand, deprecatedDescription), this) : (this._addImplicitHelpCommand = !0, this._helpCommand = helpCommand, this._initCommandGroup(helpCommand), this);
        }
        /**
         * Lazy create help command.
         *
         * @return {(Command|null)}
         * @package
         */
        _getHelpCommand() {
          return this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help")) ? (this._helpCommand === void 0 && this.helpCommand(void 0, void 0), this._helpCommand) : null;
        }
        /**
         * Add hook for life cycle event.
         *
         * @param {string} event
         * @param {Function} listener
         * @return {Command} `this` command for chaining
         */
        hook(event, listener) {
          const allowedValues = ["preSubcommand", "preAction", "postAction"];
          if (!allowedValues.includes(event))
            throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
          return this._lifeCycleHooks[event] ? this._lifeCycleHooks[event].push(listener) : this._lifeCycleHooks[event] = [listener], this;
        }
        /**
         * Register callback to use as replacement for calling process.exit.
         *
         * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
         * @return {Command} `this` command for chaining
         */
        exitOverride(fn) {
          return fn ? this._exitCallback = fn : this._exitCallback = (err) => {
            if (err.code !== "commander.executeSubCommandAsync")
              throw err;
          }, this;
        }
        /**
         * Call process.exit, and _exitCallback if defined.
         *
         * @param {number} exitCode exit code for using with process.exit
         * @param {string} code an id string representing the error
         * @param {string} message human-readable description of the error
         * @return never
         * @private
         */
        _exit(exitCode, code, message) {
          this._exitCallback && this._exitCallback(new CommanderError(exitCode, code, message)), process2.exit(exitCode);
        }
        /**
         * Register callback `fn` for the command.
         *
         * @example
         * program
         *   .command('serve')
         *   .description('start service')
         *   .action(function() {
         *      // do work here
         *   });
         *
         * @param {Function} fn
         * @return {Command} `this` command for chaining
         */
        action(fn) {
          const listener = (args) => {
            const expectedArgsCount = this.registeredArguments.length, actionArgs = args.slice(0, expectedArgsCount);
            return this._storeOptionsAsProperties ? actionArgs[expectedArgsCount] = this : actionArgs[expectedArgsCount] = this.opts(), actionArgs.push(this), fn.apply(this, actionArgs);
          };
          return this._actionHandler = listener, this;
        }
        /**
         * Factory routine to create a new unattached option.
         *
         * See .option() for creating an attached option, which uses this routine to
         * create the option. You can override createOption to return a custom option.
         *
         * @param {string} flags
         * @param {string} [description]
         * @return {Option} new option
         */
        createOption(flags, description) {
          return new Option(flags, description);
        }
        /**
         * Wrap parseArgs to catch 'commander.invalidArgument'.
         *
         * @param {(Option | Argument)} target
         * @param {string} value
         * @param {*} previous
         * @param {string} invalidArgumentMessage
         * @private
         */
        _callParseArg(target, value, previous, invalidArgumentMessage) {
          try {
            return target.parseArg(value, previous);
          } catch (err) {
            if (err.code === "commander.invalidArgument") {
              const message = `${invalidArgumentMessage} ${err.message}`;
              this.error(message, { exitCode: err.exitCode, code: err.code });
            }
            throw err;
          }
        }
        /**
         * Check for option flag conflicts.
         * Register option if no conflicts found, or throw on conflict.
         *
         * @param {Option} option
         * @private
         */
        _registerOption(option) {
          const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
          if (matchingOption) {
            const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
            throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
          }
          this._initOptionGroup(option), this.options.push(option);
        }
        /**
         * Check for command name and alias conflicts with existing commands.
         * Register command if no conflicts found, or throw on conflict.
         *
         * @param {Command} command
         * @private
         */
        _registerCommand(command) {
          const knownBy = (cmd) => [cmd.name()].concat(cmd.aliases()), alreadyUsed = knownBy(command).find(
            (name) => this._findCommand(name)
          );
          if (alreadyUsed) {
            const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|"), newCmd = knownBy(command).join("|");
            throw new Error(
              `cannot add command '${newCmd}' as already have command '${existingCmd}'`
            );
          }
          this._initCommandGroup(command), this.commands.push(command);
        }
        /**
         * Add an option.
         *
         * @param {Option} option
         * @return {Command} `this` command for chaining
         */
        addOption(option) {
          this._registerOption(option);
          const oname = option.name(), name = option.attributeName();
          if (option.negate) {
            const positiveLongFlag = option.long.replace(/^--no-/, "--");
            this._findOption(positiveLongFlag) || this.setOptionValueWithSource(
              name,
              option.defaultValue === void 0 ? !0 : option.defaultValue,
              "default"
            );
          } else option.defaultValue !== void 0 && this.setOptionValueWithSource(name, option.defaultValue, "default");
          const handleOptionValue = (val, invalidValueMessage, valueSource) => {
            val == null && option.presetArg !== void 0 && (val = option.presetArg);
            const oldValue = this.getOptionValue(name);
            val !== null && option.parseArg ? val = this._callParseArg(option, val, oldValue, invalidValueMessage) : val !== null && option.variadic && (val = option._collectValue(val, oldValue)), val == null && (option.negate ? val = !1 : option.isBoolean() || option.optional ? val = !0 : val = ""), this.setOptionValueWithSource(name, val, valueSource);
          };
          return this.on("option:" + oname, (val) => {
            const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
            handleOptionValue(val, invalidValueMessage, "cli");
          }), option.envVar && this.on("optionEnv:" + oname, (val) => {
            const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
            handleOptionValue(val, invalidValueMessage, "env");
          }), this;
        }
        /**
         * Internal implementation shared by .option() and .requiredOption()
         *
         * @return {Command} `this` command for chaining
         * @private
         */
        _optionEx(config, flags, description, fn, defaultValue) {
          if (typeof flags == "object" && flags instanceof Option)
            throw new Error(
              "To add an Option object use addOption() instead of option() or requiredOption()"
            );
          const option = this.createOption(flags, description);
          if (option.makeOptionMandatory(!!config.mandatory), typeof fn == "function")
            option.default(defaultValue).argParser(fn);
          else if (fn instanceof RegExp) {
            const regex = fn;
            fn = (val, def) => {
              const m = regex.exec(val);
              return m ? m[0] : def;
            }, option.default(defaultValue).argParser(fn);
          } else
            option.default(fn);
          return this.addOption(option);
        }
        /**
         * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
         *
         * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
         * option-argument is indicated by `<>` and an optional option-argument by `[]`.
         *
         * See the README for more details, and see also addOption() and requiredOption().
         *
         * @example
         * program
         *     .option('-p, --pepper', 'add pepper')
         *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
         *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
         *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
         *
         * @param {string} flags
         * @param {string} [description]
         * @param {(Function|*)} [parseArg] - custom option processing function or default value
         * @param {*} [defaultValue]
         * @return {Command} `this` command for chaining
         */
        option(flags, description, parseArg, defaultValue) {
          return this._optionEx({}, flags, description, parseArg, defaultValue);
        }
        /**
         * Add a required option which must have a value after parsing. This usually means
         * the option must be specified on the command line. (Otherwise the same as .option().)
         *
         * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
         *
         * @param {string} flags
         * @param {string} [description]
         * @param {(Function|*)} [parseArg] - custom option processing function or default value
         * @param {*} [defaultValue]
         * @return {Command} `this` command for chaining
         */
        requiredOption(flags, description, parseArg, defaultValue) {
          return this._optionEx(
            { mandatory: !0 },
            flags,
            description,
            parseArg,
            defaultValue
          );
        }
        /**
         * Alter parsing of short flags with optional values.
         *
         * @example
         * // for `.option('-f,--flag [value]'):
         * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
         * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
         *
         * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
         * @return {Command} `this` command for chaining
         */
        combineFlagAndOptionalValue(combine = !0) {
          return this._combineFlagAndOptionalValue = !!combine, this;
        }
        /**
         * Allow unknown options on the command line.
         *
         * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
         * @return {Command} `this` command for chaining
         */
        allowUnknownOption(allowUnknown = !0) {
          return this._allowUnknownOption = !!allowUnknown, this;
        }
        /**
         * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
         *
         * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
         * @return {Command} `this` command for chaining
         */
        allowExcessArguments(allowExcess = !0) {
          return this._allowExcessArguments = !!allowExcess, this;
        }
        /**
         * Enable positional options. Positional means global options are specified before subcommands which lets
         * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
         * The default behaviour is non-positional and global options may appear anywhere on the command line.
         *
         * @param {boolean} [positional]
         * @return {Command} `this` command for chaining
         */
        enablePositionalOptions(positional = !0) {
          return this._enablePositionalOptions = !!positional, this;
        }
        /**
         * Pass through options that come after command-arguments rather than treat them as command-options,
         * so actual command-options come before command-arguments. Turning this on for a subcommand requires
         * positional options to have been enabled on the program (parent commands).
         * The default behaviour is non-positional and options may appear before or after command-arguments.
         *
         * @param {boolean} [passThrough] for unknown options.
         * @return {Command} `this` command for chaining
         */
        passThroughOptions(passThrough = !0) {
          return this._passThroughOptions = !!passThrough, this._checkForBrokenPassThrough(), this;
        }
        /**
         * @private
         */
        _checkForBrokenPassThrough() {
          if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions)
            throw new Error(
              `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`
            );
        }
        /**
         * Whether to store option values as properties on command object,
         * or store separately (specify false). In both cases the option values can be accessed using .opts().
         *
         * @param {boolean} [storeAsProperties=true]
         * @return {Command} `this` command for chaining
         */
        storeOptionsAsProperties(storeAsProperties = !0) {
          if (this.options.length)
            throw new Error("call .storeOptionsAsProperties() before adding options");
          if (Object.keys(this._optionValues).length)
            throw new Error(
              "call .storeOptionsAsProperties() before setting option values"
            );
          return this._storeOptionsAsProperties = !!storeAsProperties, this;
        }
        /**
         * Retrieve option value.
         *
         * @param {string} key
         * @return {object} value
         */
        getOptionValue(key) {
          return this._storeOptionsAsProperties ? this[key] : this._optionValues[key];
        }
        /**
         * Store option value.
         *
         * @param {string} key
         * @param {object} value
         * @return {Command} `this` command for chaining
         */
        setOptionValue(key, value) {
          return this.setOptionValueWithSource(key, value, void 0);
        }
        /**
         * Store option value and where the value came from.
         *
         * @param {string} key
         * @param {object} value
         * @param {string} source - expected values are default/config/env/cli/implied
         * @return {Command} `this` command for chaining
         */
        setOptionValueWithSource(key, value, source) {
          return this._storeOptionsAsProperties ? this[key] = value : this._optionValues[key] = value, this._optionValueSources[key] = source, this;
        }
        /**
         * Get source of option value.
         * Expected values are default | config | env | cli | implied
         *
         * @param {string} key
         * @return {string}
         */
        getOptionValueSource(key) {
          return this._optionValueSources[key];
        }
        /**
         * Get source of option value. See also .optsWithGlobals().
         * Expected values are default | config | env | cli | implied
         *
         * @param {string} key
         * @return {string}
         */
        getOptionValueSourceWithGlobals(key) {
          let source;
          return this._getCommandAndAncestors().forEach((cmd) => {
            cmd.getOptionValueSource(key) !== void 0 && (source = cmd.getOptionValueSource(key));
          }), source;
        }
        /**
         * Get user arguments from implied or explicit arguments.
         * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
         *
         * @private
         */
        _prepareUserArgs(argv, parseOptions) {
          if (argv !== void 0 && !Array.isArray(argv))
            throw new Error("first parameter to parse must be array or undefined");
          if (parseOptions = parseOptions || {}, argv === void 0 && parseOptions.from === void 0) {
            process2.versions?.electron && (parseOptions.from = "electron");
            const execArgv = process2.execArgv ?? [];
            (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) && (parseOptions.from = "eval");
          }
          argv === void 0 && (argv = process2.argv), this.rawArgs = argv.slice();
          let userArgs;
          switch (parseOptions.from) {
            case void 0:
            case "node":
              this._scriptPath = argv[1], userArgs = argv.slice(2);
              break;
            case "electron":
              process2.defaultApp ? (this._scriptPath = argv[1], userArgs = argv.slice(2)) : userArgs = argv.slice(1);
              break;
            case "user":
              userArgs = argv.slice(0);
              break;
            case "eval":
              userArgs = argv.slice(1);
              break;
            default:
              throw new Error(
                `unexpected parse option { from: '${parseOptions.from}' }`
              );
          }
          return !this._name && this._scriptPath && this.nameFromFilename(this._scriptPath), this._name = this._name || "program", userArgs;
        }
        /**
         * Parse `argv`, setting options and invoking commands when defined.
         *
         * Use parseAsync instead of parse if any of your action handlers are async.
         *
         * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
         *
         * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
         * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
         * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
         * - `'user'`: just user arguments
         *
         * @example
         * program.parse(); // parse process.argv and auto-detect electron and special node flags
         * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
         * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
         *
         * @param {string[]} [argv] - optional, defaults to process.argv
         * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
         * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
         * @return {Command} `this` command for chaining
         */
        parse(argv, parseOptions) {
          this._prepareForParse();
          const userArgs = this._prepareUserArgs(argv, parseOptions);
          return this._parseCommand([], userArgs), this;
        }
        /**
         * Parse `argv`, setting options and invoking commands when defined.
         *
         * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
         *
         * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
         * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
         * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
         * - `'user'`: just user arguments
         *
         * @example
         * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
         * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
         * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
         *
         * @param {string[]} [argv]
         * @param {object} [parseOptions]
         * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
         * @return {Promise}
         */
        async parseAsync(argv, parseOptions) {
          this._prepareForParse();
          const userArgs = this._prepareUserArgs(argv, parseOptions);
          return await this._parseCommand([], userArgs), this;
        }
        _prepareForParse() {
          this._savedState === null ? this.saveStateBeforeParse() : this.restoreStateBeforeParse();
        }
        /**
         * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
         * Not usually called directly, but available for subclasses to save their custom state.
         *
         * This is called in a lazy way. Only commands used in parsing chain will have state saved.
         */
        saveStateBeforeParse() {
          this._savedState = {
            // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
            _name: this._name,
            // option values before parse have default values (including false for negated options)
            // shallow clones
            _optionValues: { ...this._optionValues },
            _optionValueSources: { ...this._optionValueSources }
          };
        }
        /**
         * Restore state before parse for calls after the first.
         * Not usually called directly, but available for subclasses to save their custom state.
         *
         * This is called in a lazy way. Only commands used in parsing chain will have state restored.
         */
        restoreStateBeforeParse() {
          if (this._storeOptionsAsProperties)
            throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
          this._name = this._savedState._name, this._scriptPath = null, this.rawArgs = [], this._optionValues = { ...this._savedState._optionValues }, this._optionValueSources = { ...this._savedState._optionValueSources }, this.args = [], this.processedArgs = [];
        }
        /**
         * Throw if expected executable is missing. Add lots of help for author.
         *
         * @param {string} executableFile
         * @param {string} executableDir
         * @param {string} subcommandName
         */
        _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
          if (fs.existsSync(executableFile)) return;
          const executableDirMessage = executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory", executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
          throw new Error(executableMissing);
        }
        /**
         * Execute a sub-command executable.
         *
         * @private
         */
        _executeSubCommand(subcommand, args) {
          args = args.slice();
          let launchWithNode = !1;
          const sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
          function findFile(baseDir, baseName) {
            const localBin = path.resolve(baseDir, baseName);
            if (fs.existsSync(localBin)) return localBin;
            if (sourceExt.includes(path.extname(baseName))) return;
            const foundExt = sourceExt.find(
              (ext) => fs.existsSync(`${localBin}${ext}`)
            );
            if (foundExt) return `${localBin}${foundExt}`;
          }
          this._checkForMissingMandatoryOptions(), this._checkForConflictingOptions();
          let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`, executableDir = this._executableDir || "";
          if (this._scriptPath) {
            let resolvedScriptPath;
            try {
              resolvedScriptPath = fs.realpathSync(this._scriptPath);
            } catch {
              resolvedScriptPath = this._scriptPath;
            }
            executableDir = path.resolve(
              path.dirname(resolvedScriptPath),
              executableDir
            );
          }
          if (executableDir) {
            let localFile = findFile(executableDir, executableFile);
            if (!localFile && !subcommand._executableFile && this._scriptPath) {
              const legacyName = path.basename(
                this._scriptPath,
                path.extname(this._scriptPath)
              );
              legacyName !== this._name && (localFile = findFile(
                executableDir,
                `${legacyName}-${subcommand._name}`
              ));
            }
            executableFile = localFile || executableFile;
          }
          launchWithNode = sourceExt.includes(path.extname(executableFile));
          let proc;
          process2.platform !== "win32" ? launchWithNode ? (args.unshift(executableFile), args = incrementNodeInspectorPort(process2.execArgv).concat(args), proc = childProcess.spawn(process2.argv[0], args, { stdio: "inherit" })) : proc = childProcess.spawn(executableFile, args, { stdio: "inherit" }) : (this._checkForMissingExecutable(
            executableFile,
            executableDir,
            subcommand._name
          ), args.unshift(executableFile), args = incrementNodeInspectorPort(process2.execArgv).concat(args), proc = childProcess.spawn(process2.execPath, args, { stdio: "inherit" })), proc.killed || ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"].forEach((signal) => {
            process2.on(signal, () => {
              proc.killed === !1 && proc.exitCode === null && proc.kill(signal);
            });
          });
          const exitCallback = this._exitCallback;
          proc.on("close", (code) => {
            code = code ?? 1, exitCallback ? exitCallback(
              new CommanderError(
                code,
                "commander.executeSubCommandAsync",
                "(close)"
              )
            ) : process2.exit(code);
          }), proc.on("error", (err) => {
            if (err.code === "ENOENT")
              this._checkForMissingExecutable(
                executableFile,
                executableDir,
                subcommand._name
              );
            else if (err.code === "EACCES")
              throw new Error(`'${executableFile}' not executable`);
            if (!exitCallback)
              process2.exit(1);
            else {
              const wrappedError = new CommanderError(
                1,
                "commander.executeSubCommandAsync",
                "(error)"
              );
              wrappedError.nestedError = err, exitCallback(wrappedError);
            }
          }), this.runningCommand = proc;
        }
        /**
         * @private
         */
        _dispatchSubcommand(commandName, operands, unknown) {
          const subCommand = this._findCommand(commandName);
          subCommand || this.help({ error: !0 }), subCommand._prepareForParse();
          let promiseChain;
          return promiseChain = this._chainOrCallSubCommandHook(
            promiseChain,
            subCommand,
            "preSubcommand"
          ), promiseChain = this._chainOrCall(promiseChain, () => {
            if (subCommand._executableHandler)
              this._executeSubCommand(subCommand, operands.concat(unknown));
            else
              return subCommand._parseCommand(operands, unknown);
          }), promiseChain;
        }
        /**
         * Invoke help directly if possible, or dispatch if necessary.
         * e.g. help foo
         *
         * @private
         */
        _dispatchHelpCommand(subcommandName) {
          subcommandName || this.help();
          const subCommand = this._findCommand(subcommandName);
          return subCommand && !subCommand._executableHandler && subCommand.help(), this._dispatchSubcommand(
            subcommandName,
            [],
            [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]
          );
        }
        /**
         * Check this.args against expected this.registeredArguments.
         *
         * @private
         */
        _checkNumberOfArguments() {
          this.registeredArguments.forEach((arg, i) => {
            arg.required && this.args[i] == null && this.missingArgument(arg.name());
          }), !(this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) && this.args.length > this.registeredArguments.length && this._excessArguments(this.args);
        }
        /**
         * Process this.args using this.registeredArguments and save as this.processedArgs!
         *
         * @private
         */
        _processArguments() {
          const myParseArg = (argument, value, previous) => {
            let parsedValue = value;
            if (value !== null && argument.parseArg) {
              const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
              parsedValue = this._callParseArg(
                argument,
                value,
                previous,
                invalidValueMessage
              );
            }
            return parsedValue;
          };
          this._checkNumberOfArguments();
          const processedArgs = [];
          this.registeredArguments.forEach((declaredArg, index) => {
            let value = declaredArg.defaultValue;
            declaredArg.variadic ? index < this.args.length ? (value = this.args.slice(index), declaredArg.parseArg && (value = value.reduce((processed, v) => myParseArg(declaredArg, v, processed), declaredArg.defaultValue))) : value === void 0 && (value = []) : index < this.args.length && (value = this.args[index], declaredArg.parseArg && (value = myParseArg(declaredArg, value, declaredArg.defaultValue))), processedArgs[index] = value;
          }), this.processedArgs = processedArgs;
        }
        /**
         * Once we have a promise we chain, but call synchronously until then.
         *
         * @param {(Promise|undefined)} promise
         * @param {Function} fn
         * @return {(Promise|undefined)}
         * @private
         */
        _chainOrCall(promise, fn) {
          return promise?.then && typeof promise.then == "function" ? promise.then(() => fn()) : fn();
        }
        /**
         *
         * @param {(Promise|undefined)} promise
         * @param {string} event
         * @return {(Promise|undefined)}
         * @private
         */
        _chainOrCallHooks(promise, event) {
          let result = promise;
          const hooks = [];
          return this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
            hookedCommand._lifeCycleHooks[event].forEach((callback) => {
              hooks.push({ hookedCommand, callback });
            });
          }), event === "postAction" && hooks.reverse(), hooks.forEach((hookDetail) => {
            result = this._chainOrCall(result, () => hookDetail.callback(hookDetail.hookedCommand, this));
          }), result;
        }
        /**
         *
         * @param {(Promise|undefined)} promise
         * @param {Command} subCommand
         * @param {string} event
         * @return {(Promise|undefined)}
         * @private
         */
        _chainOrCallSubCommandHook(promise, subCommand, event) {
          let result = promise;
          return this._lifeCycleHooks[event] !== void 0 && this._lifeCycleHooks[event].forEach((hook) => {
            result = this._chainOrCall(result, () => hook(this, subCommand));
          }), result;
        }
        /**
         * Process arguments in context of this command.
         * Returns action result, in case it is a promise.
         *
         * @private
         */
        _parseCommand(operands, unknown) {
          const parsed = this.parseOptions(unknown);
          if (this._parseOptionsEnv(), this._parseOptionsImplied(), operands = operands.concat(parsed.operands), unknown = parsed.unknown, this.args = operands.concat(unknown), operands && this._findCommand(operands[0]))
            return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
          if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name())
            return this._dispatchHelpCommand(operands[1]);
          if (this._defaultCommandName)
            return this._outputHelpIfRequested(unknown), this._dispatchSubcommand(
              this._defaultCommandName,
              operands,
              unknown
            );
          this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName && this.help({ error: !0 }), this._outputHelpIfRequested(parsed.unknown), this._checkForMissingMandatoryOptions(), this._checkForConflictingOptions();
          const checkForUnknownOptions = () => {
            parsed.unknown.length > 0 && this.unknownOption(parsed.unknown[0]);
          }, commandEvent = `command:${this.name()}`;
          if (this._actionHandler) {
            checkForUnknownOptions(), this._processArguments();
            let promiseChain;
            return promiseChain = this._chainOrCallHooks(promiseChain, "preAction"), promiseChain = this._chainOrCall(
              promiseChain,
              () => this._actionHandler(this.processedArgs)
            ), this.parent && (promiseChain = this._chainOrCall(promiseChain, () => {
              this.parent.emit(commandEvent, operands, unknown);
            })), promiseChain = this._chainOrCallHooks(promiseChain, "postAction"), promiseChain;
          }
          if (this.parent?.listenerCount(commandEvent))
            checkForUnknownOptions(), this._processArguments(), this.parent.emit(commandEvent, operands, unknown);
          else if (operands.length) {
            if (this._findCommand("*"))
              return this._dispatchSubcommand("*", operands, unknown);
            this.listenerCount("command:*") ? this.emit("command:*", operands, unknown) : this.commands.length ? this.unknownCommand() : (checkForUnknownOptions(), this._processArguments());
          } else this.commands.length ? (checkForUnknownOptions(), this.help({ error: !0 })) : (checkForUnknownOptions(), this._processArguments());
        }
        /**
         * Find matching command.
         *
         * @private
         * @return {Command | undefined}
         */
        _findCommand(name) {
          if (name)
            return this.commands.find(
              (cmd) => cmd._name === name || cmd._aliases.includes(name)
            );
        }
        /**
         * Return an option matching `arg` if any.
         *
         * @param {string} arg
         * @return {Option}
         * @package
         */
        _findOption(arg) {
          return this.options.find((option) => option.is(arg));
        }
        /**
         * Display an error message if a mandatory option does not have a value.
         * Called after checking for help flags in leaf subcommand.
         *
         * @private
         */
        _checkForMissingMandatoryOptions() {
          this._getCommandAndAncestors().forEach((cmd) => {
            cmd.options.forEach((anOption) => {
              anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0 && cmd.missingMandatoryOptionValue(anOption);
            });
          });
        }
        /**
         * Display an error message if conflicting options are used together in this.
         *
         * @private
         */
        _checkForConflictingLocalOptions() {
          const definedNonDefaultOptions = this.options.filter((option) => {
            const optionKey = option.attributeName();
            return this.getOptionValue(optionKey) === void 0 ? !1 : this.getOptionValueSource(optionKey) !== "default";
          });
          definedNonDefaultOptions.filter(
            (option) => option.conflictsWith.length > 0
          ).forEach((option) => {
            const conflictingAndDefined = definedNonDefaultOptions.find(
              (defined) => option.conflictsWith.includes(defined.attributeName())
            );
            conflictingAndDefined && this._conflictingOption(option, conflictingAndDefined);
          });
        }
        /**
         * Display an error message if conflicting options are used together.
         * Called after checking for help flags in leaf subcommand.
         *
         * @private
         */
        _checkForConflictingOptions() {
          this._getCommandAndAncestors().forEach((cmd) => {
            cmd._checkForConflictingLocalOptions();
          });
        }
        /**
         * Parse options from `argv` removing known options,
         * and return argv split into operands and unknown arguments.
         *
         * Side effects: modifies command by storing options. Does not reset state if called again.
         *
         * Examples:
         *
         *     argv => operands, unknown
         *     --known kkk op => [op], []
         *     op --known kkk => [op], []
         *     sub --unknown uuu op => [sub], [--unknown uuu op]
         *     sub -- --unknown uuu op => [sub --unknown uuu op], []
         *
         * @param {string[]} args
         * @return {{operands: string[], unknown: string[]}}
         */
        parseOptions(args) {
          const operands = [], unknown = [];
          let dest = operands;
          function maybeOption(arg) {
            return arg.length > 1 && arg[0] === "-";
          }
          const negativeNumberArg = (arg) => /^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg) ? !this._getCommandAndAncestors().some(
            (cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short))
          ) : !1;
          let activeVariadicOption = null, activeGroup = null, i = 0;
          for (; i < args.length || activeGroup; ) {
            const arg = activeGroup ?? args[i++];
            if (activeGroup = null, arg === "--") {
              dest === unknown && dest.push(arg), dest.push(...args.slice(i));
              break;
            }
            if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
              this.emit(`option:${activeVariadicOption.name()}`, arg);
              continue;
            }
            if (activeVariadicOption = null, maybeOption(arg)) {
              const option = this._findOption(arg);
              if (option) {
                if (option.required) {
                  const value = args[i++];
                  value === void 0 && this.optionMissingArgument(option), this.emit(`option:${option.name()}`, value);
                } else if (option.optional) {
                  let value = null;
                  i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i])) && (value = args[i++]), this.emit(`option:${option.name()}`, value);
                } else
                  this.emit(`option:${option.name()}`);
                activeVariadicOption = option.variadic ? option : null;
                continue;
              }
            }
            if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
              const option = this._findOption(`-${arg[1]}`);
              if (option) {
                option.required || option.optional && this._combineFlagAndOptionalValue ? this.emit(`option:${option.name()}`, arg.slice(2)) : (this.emit(`option:${option.name()}`), activeGroup = `-${arg.slice(2)}`);
                continue;
              }
            }
            if (/^--[^=]+=/.test(arg)) {
              const index = arg.indexOf("="), option = this._findOption(arg.slice(0, index));
              if (option && (option.required || option.optional)) {
                this.emit(`option:${option.name()}`, arg.slice(index + 1));
                continue;
              }
            }
            if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg)) && (dest = unknown), (this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
              if (this._findCommand(arg)) {
                operands.push(arg), unknown.push(...args.slice(i));
                break;
              } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
                operands.push(arg, ...args.slice(i));
                break;
              } else if (this._defaultCommandName) {
                unknown.push(arg, ...args.slice(i));
                break;
              }
            }
            if (this._passThroughOptions) {
              dest.push(arg, ...args.slice(i));
              break;
            }
            dest.push(arg);
          }
          return { operands, unknown };
        }
        /**
         * Return an object containing local option values as key-value pairs.
         *
         * @return {object}
         */
        opts() {
          if (this._storeOptionsAsProperties) {
            const result = {}, len = this.options.length;
            for (let i = 0; i < len; i++) {
              const key = this.options[i].attributeName();
              result[key] = key === this._versionOptionName ? this._version : this[key];
            }
            return result;
          }
          return this._optionValues;
        }
        /**
         * Return an object containing merged local and global option values as key-value pairs.
         *
         * @return {object}
         */
        optsWithGlobals() {
          return this._getCommandAndAncestors().reduce(
            (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
            {}
          );
        }
        /**
         * Display error message and exit (or call exitOverride).
         *
         * @param {string} message
         * @param {object} [errorOptions]
         * @param {string} [errorOptions.code] - an id string representing the error
         * @param {number} [errorOptions.exitCode] - used with process.exit
         */
        error(message, errorOptions) {
          this._outputConfiguration.outputError(
            `${message}
`,
            this._outputConfiguration.writeErr
          ), typeof this._showHelpAfterError == "string" ? this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`) : this._showHelpAfterError && (this._outputConfiguration.writeErr(`
`), this.outputHelp({ error: !0 }));
          const config = errorOptions || {}, exitCode = config.exitCode || 1, code = config.code || "commander.error";
          this._exit(exitCode, code, message);
        }
        /**
         * Apply any option related environment variables, if option does
         * not have a value from cli or client code.
         *
         * @private
         */
        _parseOptionsEnv() {
          this.options.forEach((option) => {
            if (option.envVar && option.envVar in process2.env) {
              const optionKey = option.attributeName();
              (this.getOptionValue(optionKey) === void 0 || ["default", "config", "env"].includes(
                this.getOptionValueSource(optionKey)
              )) && (option.required || option.optional ? this.emit(`optionEnv:${option.name()}`, process2.env[option.envVar]) : this.emit(`optionEnv:${option.name()}`));
            }
          });
        }
        /**
         * Apply any implied option values, if option is undefined or default value.
         *
         * @private
         */
        _parseOptionsImplied() {
          const dualHelper = new DualOptions(this.options), hasCustomOptionValue = (optionKey) => this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
          this.options.filter(
            (option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(
              this.getOptionValue(option.attributeName()),
              option
            )
          ).forEach((option) => {
            Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
              this.setOptionValueWithSource(
                impliedKey,
                option.implied[impliedKey],
                "implied"
              );
            });
          });
        }
        /**
         * Argument `name` is missing.
         *
         * @param {string} name
         * @private
         */
        missingArgument(name) {
          const message = `error: missing required argument '${name}'`;
          this.error(message, { code: "commander.missingArgument" });
        }
        /**
         * `Option` is missing an argument.
         *
         * @param {Option} option
         * @private
         */
        optionMissingArgument(option) {
          const message = `error: option '${option.flags}' argument missing`;
          this.error(message, { code: "commander.optionMissingArgument" });
        }
        /**
         * `Option` does not have a value, and is a mandatory option.
         *
         * @param {Option} option
         * @private
         */
        missingMandatoryOptionValue(option) {
          const message = `error: required option '${option.flags}' not specified`;
          this.error(message, { code: "commander.missingMandatoryOptionValue" });
        }
        /**
         * `Option` conflicts with another option.
         *
         * @param {Option} option
         * @param {Option} conflictingOption
         * @private
         */
        _conflictingOption(option, conflictingOption) {
          const findBestOptionFromValue = (option2) => {
            const optionKey = option2.attributeName(), optionValue = this.getOptionValue(optionKey), negativeOption = this.options.find(
              (target) => target.negate && optionKey === target.attributeName()
            ), positiveOption = this.options.find(
              (target) => !target.negate && optionKey === target.attributeName()
            );
            return negativeOption && (negativeOption.presetArg === void 0 && optionValue === !1 || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg) ? negativeOption : positiveOption || option2;
          }, getErrorMessage = (option2) => {
            const bestOption = findBestOptionFromValue(option2), optionKey = bestOption.attributeName();
            return this.getOptionValueSource(optionKey) === "env" ? `environment variable '${bestOption.envVar}'` : `option '${bestOption.flags}'`;
          }, message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
          this.error(message, { code: "commander.conflictingOption" });
        }
        /**
         * Unknown option `flag`.
         *
         * @param {string} flag
         * @private
         */
        unknownOption(flag) {
          if (this._allowUnknownOption) return;
          let suggestion = "";
          if (flag.startsWith("--") && this._showSuggestionAfterError) {
            let candidateFlags = [], command = this;
            do {
              const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
              candidateFlags = candidateFlags.concat(moreFlags), command = command.parent;
            } while (command && !command._enablePositionalOptions);
            suggestion = suggestSimilar(flag, candidateFlags);
          }
          const message = `error: unknown option '${flag}'${suggestion}`;
          this.error(message, { code: "commander.unknownOption" });
        }
        /**
         * Excess arguments, more than expected.
         *
         * @param {string[]} receivedArgs
         * @private
         */
        _excessArguments(receivedArgs) {
          if (this._allowExcessArguments) return;
          const expected = this.registeredArguments.length, s = expected === 1 ? "" : "s", message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
          this.error(message, { code: "commander.excessArguments" });
        }
        /**
         * Unknown command.
         *
         * @private
         */
        unknownCommand() {
          const unknownName = this.args[0];
          let suggestion = "";
          if (this._showSuggestionAfterError) {
            const candidateNames = [];
            this.createHelp().visibleCommands(this).forEach((command) => {
              candidateNames.push(command.name()), command.alias() && candidateNames.push(command.alias());
            }), suggestion = suggestSimilar(unknownName, candidateNames);
          }
          const message = `error: unknown command '${unknownName}'${suggestion}`;
          this.error(message, { code: "commander.unknownCommand" });
        }
        /**
         * Get or set the program version.
         *
         * This method auto-registers the "-V, --version" option which will print the version number.
         *
         * You can optionally supply the flags and description to override the defaults.
         *
         * @param {string} [str]
         * @param {string} [flags]
         * @param {string} [description]
         * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
         */
        version(str, flags, description) {
          if (str === void 0) return this._version;
          this._version = str, flags = flags || "-V, --version", description = description || "output the version number";
          const versionOption = this.createOption(flags, description);
          return this._versionOptionName = versionOption.attributeName(), this._registerOption(versionOption), this.on("option:" + versionOption.name(), () => {
            this._outputConfiguration.writeOut(`${str}
`), this._exit(0, "commander.version", str);
          }), this;
        }
        /**
         * Set the description.
         *
         * @param {string} [str]
         * @param {object} [argsDescription]
         * @return {(string|Command)}
         */
        description(str, argsDescription) {
          return str === void 0 && argsDescription === void 0 ? this._description : (this._description = str, argsDescription && (this._argsDescription = argsDescription), this);
        }
        /**
         * Set the summary. Used when listed as subcommand of parent.
         *
         * @param {string} [str]
         * @return {(string|Command)}
         */
        summary(str) {
          return str === void 0 ? this._summary : (this._summary = str, this);
        }
        /**
         * Set an alias for the command.
         *
         * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
         *
         * @param {string} [alias]
         * @return {(string|Command)}
         */
        alias(alias) {
          if (alias === void 0) return this._aliases[0];
          let command = this;
          if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler && (command = this.commands[this.commands.length - 1]), alias === command._name)
            throw new Error("Command alias can't be the same as its name");
          const matchingCommand = this.parent?._findCommand(alias);
          if (matchingCommand) {
            const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
            throw new Error(
              `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`
            );
          }
          return command._aliases.push(alias), this;
        }
        /**
         * Set aliases for the command.
         *
         * Only the first alias is shown in the auto-generated help.
         *
         * @param {string[]} [aliases]
         * @return {(string[]|Command)}
         */
        aliases(aliases) {
          return aliases === void 0 ? this._aliases : (aliases.forEach((alias) => this.alias(alias)), this);
        }
        /**
         * Set / get the command usage `str`.
         *
         * @param {string} [str]
         * @return {(string|Command)}
         */
        usage(str) {
          if (str === void 0) {
            if (this._usage) return this._usage;
            const args = this.registeredArguments.map((arg) => humanReadableArgName(arg));
            return [].concat(
              this.options.length || this._helpOption !== null ? "[options]" : [],
              this.commands.length ? "[command]" : [],
              this.registeredArguments.length ? args : []
            ).join(" ");
          }
          return this._usage = str, this;
        }
        /**
         * Get or set the name of the command.
         *
         * @param {string} [str]
         * @return {(string|Command)}
         */
        name(str) {
          return str === void 0 ? this._name : (this._name = str, this);
        }
        /**
         * Set/get the help group heading for this subcommand in parent command's help.
         *
         * @param {string} [heading]
         * @return {Command | string}
         */
        helpGroup(heading) {
          return heading === void 0 ? this._helpGroupHeading ?? "" : (this._helpGroupHeading = heading, this);
        }
        /**
         * Set/get the default help group heading for subcommands added to this command.
         * (This does not override a group set directly on the subcommand using .helpGroup().)
         *
         * @example
         * program.commandsGroup('Development Commands:);
         * program.command('watch')...
         * program.command('lint')...
         * ...
         *
         * @param {string} [heading]
         * @returns {Command | string}
         */
        commandsGroup(heading) {
          return heading === void 0 ? this._defaultCommandGroup ?? "" : (this._defaultCommandGroup = heading, this);
        }
        /**
         * Set/get the default help group heading for options added to this command.
         * (This does not override a group set directly on the option using .helpGroup().)
         *
         * @example
         * program
         *   .optionsGroup('Development Options:')
         *   .option('-d, --debug', 'output extra debugging')
         *   .option('-p, --profile', 'output profiling information')
         *
         * @param {string} [heading]
         * @returns {Command | string}
         */
        optionsGroup(heading) {
          return heading === void 0 ? this._defaultOptionGroup ?? "" : (this._defaultOptionGroup = heading, this);
        }
        /**
         * @param {Option} option
         * @private
         */
        _initOptionGroup(option) {
          this._defaultOptionGroup && !option.helpGroupHeading && option.helpGroup(this._defaultOptionGroup);
        }
        /**
         * @param {Command} cmd
         * @private
         */
        _initCommandGroup(cmd) {
          this._defaultCommandGroup && !cmd.helpGroup() && cmd.helpGroup(this._defaultCommandGroup);
        }
        /**
         * Set the name of the command from script filename, such as process.argv[1],
         * or require.main.filename, or __filename.
         *
         * (Used internally and public although not documented in README.)
         *
         * @example
         * program.nameFromFilename(require.main.filename);
         *
         * @param {string} filename
         * @return {Command}
         */
        nameFromFilename(filename) {
          return this._name = path.basename(filename, path.extname(filename)), this;
        }
        /**
         * Get or set the directory for searching for executable subcommands of this command.
         *
         * @example
         * program.executableDir(__dirname);
         * // or
         * program.executableDir('subcommands');
         *
         * @param {string} [path]
         * @return {(string|null|Command)}
         */
        executableDir(path2) {
          return path2 === void 0 ? this._executableDir : (this._executableDir = path2, this);
        }
        /**
         * Return program help documentation.
         *
         * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
         * @return {string}
         */
        helpInformation(contextOptions) {
          const helper = this.createHelp(), context = this._getOutputContext(contextOptions);
          helper.prepareContext({
            error: context.error,
            helpWidth: context.helpWidth,
            outputHasColors: context.hasColors
          });
          const text = helper.formatHelp(this, helper);
          return context.hasColors ? text : this._outputConfiguration.stripColor(text);
        }
        /**
         * @typedef HelpContext
         * @type {object}
         * @property {boolean} error
         * @property {number} helpWidth
         * @property {boolean} hasColors
         * @property {function} write - includes stripColor if needed
         *
         * @returns {HelpContext}
         * @private
         */
        _getOutputContext(contextOptions) {
          contextOptions = contextOptions || {};
          const error = !!contextOptions.error;
          let baseWrite, hasColors, helpWidth;
          return error ? (baseWrite = (str) => this._outputConfiguration.writeErr(str), hasColors = this._outputConfiguration.getErrHasColors(), helpWidth = this._outputConfiguration.getErrHelpWidth()) : (baseWrite = (str) => this._outputConfiguration.writeOut(str), hasColors = this._outputConfiguration.getOutHasColors(), helpWidth = this._outputConfiguration.getOutHelpWidth()), { error, write: (str) => (hasColors || (str = this._outputConfiguration.stripColor(str)), baseWrite(str)), hasColors, helpWidth };
        }
        /**
         * Output help information for this command.
         *
         * Outputs built-in help, and custom text added using `.addHelpText()`.
         *
         * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
         */
        outputHelp(contextOptions) {
          let deprecatedCallback;
          typeof contextOptions == "function" && (deprecatedCallback = contextOptions, contextOptions = void 0);
          const outputContext = this._getOutputContext(contextOptions), eventContext = {
            error: outputContext.error,
            write: outputContext.write,
            command: this
          };
          this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext)), this.emit("beforeHelp", eventContext);
          let helpInformation = this.helpInformation({ error: outputContext.error });
          if (deprecatedCallback && (helpInformation = deprecatedCallback(helpInformation), typeof helpInformation != "string" && !Buffer.isBuffer(helpInformation)))
            throw new Error("outputHelp callback must return a string or a Buffer");
          outputContext.write(helpInformation), this._getHelpOption()?.long && this.emit(this._getHelpOption().long), this.emit("afterHelp", eventContext), this._getCommandAndAncestors().forEach(
            (command) => command.emit("afterAllHelp", eventContext)
          );
        }
        /**
         * You can pass in flags and a description to customise the built-in help option.
         * Pass in false to disable the built-in help option.
         *
         * @example
         * program.helpOption('-?, --help' 'show help'); // customise
         * program.helpOption(false); // disable
         *
         * @param {(string | boolean)} flags
         * @param {string} [description]
         * @return {Command} `this` command for chaining
         */
        helpOption(flags, description) {
          return typeof flags == "boolean" ? (flags ? (this._helpOption === null && (this._helpOption = void 0), this._defaultOptionGroup && this._initOptionGroup(this._getHelpOption())) : this._helpOption = null, this) : (this._helpOption = this.createOption(
            flags ?? "-h, --help",
            description ?? "display help for command"
          ), (flags || description) && this._initOptionGroup(this._helpOption), this);
        }
        /**
         * Lazy create help option.
         * Returns null if has been disabled with .helpOption(false).
         *
         * @returns {(Option | null)} the help option
         * @package
         */
        _getHelpOption() {
          return this._helpOption === void 0 && this.helpOption(void 0, void 0), this._helpOption;
        }
        /**
         * Supply your own option to use for the built-in help option.
         * This is an alternative to using helpOption() to customise the flags and description etc.
         *
         * @param {Option} option
         * @return {Command} `this` command for chaining
         */
        addHelpOption(option) {
          return this._helpOption = option, this._initOptionGroup(option), this;
        }
        /**
         * Output help information and exit.
         *
         * Outputs built-in help, and custom text added using `.addHelpText()`.
         *
         * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
         */
        help(contextOptions) {
          this.outputHelp(contextOptions);
          let exitCode = Number(process2.exitCode ?? 0);
          exitCode === 0 && contextOptions && typeof contextOptions != "function" && contextOptions.error && (exitCode = 1), this._exit(exitCode, "commander.help", "(outputHelp)");
        }
        /**
         * // Do a little typing to coordinate emit and listener for the help text events.
         * @typedef HelpTextEventContext
         * @type {object}
         * @property {boolean} error
         * @property {Command} command
         * @property {function} write
         */
        /**
         * Add additional text to be displayed with the built-in help.
         *
         * Position is 'before' or 'after' to affect just this command,
         * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
         *
         * @param {string} position - before or after built-in help
         * @param {(string | Function)} text - string to add, or a function returning a string
         * @return {Command} `this` command for chaining
         */
        addHelpText(position, text) {
          const allowedValues = ["beforeAll", "before", "after", "afterAll"];
          if (!allowedValues.includes(position))
            throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
          const helpEvent = `${position}Help`;
          return this.on(helpEvent, (context) => {
            let helpStr;
            typeof text == "function" ? helpStr = text({ error: context.error, command: context.command }) : helpStr = text, helpStr && context.write(`${helpStr}
`);
          }), this;
        }
        /**
         * Output help information if help flags specified
         *
         * @param {Array} args - array of options to search for help flags
         * @private
         */
        _outputHelpIfRequested(args) {
          const helpOption = this._getHelpOption();
          helpOption && args.find((arg) => helpOption.is(arg)) && (this.outputHelp(), this._exit(0, "commander.helpDisplayed", "(outputHelp)"));
        }
      }
      function incrementNodeInspectorPort(args) {
        return args.map((arg) => {
          if (!arg.startsWith("--inspect"))
            return arg;
          let debugOption, debugHost = "127.0.0.1", debugPort = "9229", match;
          return (match = arg.match(/^(--inspect(-brk)?)$/)) !== null ? debugOption = match[1] : (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null ? (debugOption = match[1], /^\d+$/.test(match[3]) ? debugPort = match[3] : debugHost = match[3]) : (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null && (debugOption = match[1], debugHost = match[3], debugPort = match[4]), debugOption && debugPort !== "0" ? `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}` : arg;
        });
      }
      function useColor() {
        if (process2.env.NO_COLOR || process2.env.FORCE_COLOR === "0" || process2.env.FORCE_COLOR === "false")
          return !1;
        if (process2.env.FORCE_COLOR || process2.env.CLICOLOR_FORCE !== void 0)
          return !0;
      }
      exports.Command = Command, exports.useColor = useColor;
    })
  ),
  /***/
  1135: (
    /***/
    ((__unused_webpack_module, exports) => {
      class CommanderError extends Error {
        /**
         * Constructs the CommanderError class
         * @param {number} exitCode suggested exit code which could be used with process.exit
         * @param {string} code an id string representing the error
         * @param {string} message human-readable description of the error
         */
        constructor(exitCode, code, message) {
          super(message), Error.captureStackTrace(this, this.constructor), this.name = this.constructor.name, this.code = code, this.exitCode = exitCode, this.nestedError = void 0;
        }
      }
      class InvalidArgumentError extends CommanderError {
        /**
         * Constructs the InvalidArgumentError class
         * @param {string} [message] explanation of why argument is invalid
         */
        constructor(message) {
          super(1, "commander.invalidArgument", message), Error.captureStackTrace(this, this.constructor), this.name = this.constructor.name;
        }
      }
      exports.CommanderError = CommanderError, exports.InvalidArgumentError = InvalidArgumentError;
    })
  ),
  /***/
  9754: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      const { humanReadableArgName } = __nccwpck_require__2(9154);
      class Help {
        constructor() {
          this.helpWidth = void 0, this.minWidthToWrap = 40, this.sortSubcommands = !1, this.sortOptions = !1, this.showGlobalOptions = !1;
        }
        /**
         * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
         * and just before calling `formatHelp()`.
         *
         * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
         *
         * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
         */
        prepareContext(contextOptions) {
          this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
        }
        /**
         * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
         *
         * @param {Command} cmd
         * @returns {Command[]}
         */
        visibleCommands(cmd) {
          const visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden), helpCommand = cmd._getHelpCommand();
          return helpCommand && !helpCommand._hidden && visibleCommands.push(helpCommand), this.sortSubcommands && visibleCommands.sort((a, b) => a.name().localeCompare(b.name())), visibleCommands;
        }
        /**
         * Compare options for sort.
         *
         * @param {Option} a
         * @param {Option} b
         * @returns {number}
         */
        compareOptions(a, b) {
          const getSortKey = (option) => option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
          return getSortKey(a).localeCompare(getSortKey(b));
        }
        /**
         * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
         *
         * @param {Command} cmd
         * @returns {Option[]}
         */
        visibleOptions(cmd) {
          const visibleOptions = cmd.options.filter((option) => !option.hidden), helpOption = cmd._getHelpOption();
          if (helpOption && !helpOption.hidden) {
            const removeShort = helpOption.short && cmd._findOption(helpOption.short), removeLong = helpOption.long && cmd._findOption(helpOption.long);
            !removeShort && !removeLong ? visibleOptions.push(helpOption) : helpOption.long && !removeLong ? visibleOptions.push(
              cmd.createOption(helpOption.long, helpOption.description)
            ) : helpOption.short && !removeShort && visibleOptions.push(
              cmd.createOption(helpOption.short, helpOption.description)
            );
          }
          return this.sortOptions && visibleOptions.sort(this.compareOptions), visibleOptions;
        }
        /**
         * Get an array of the visible global options. (Not including help.)
         *
         * @param {Command} cmd
         * @returns {Option[]}
         */
        visibleGlobalOptions(cmd) {
          if (!this.showGlobalOptions) return [];
          const globalOptions = [];
          for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
            const visibleOptions = ancestorCmd.options.filter(
              (option) => !option.hidden
            );
            globalOptions.push(...visibleOptions);
          }
          return this.sortOptions && globalOptions.sort(this.compareOptions), globalOptions;
        }
        /**
         * Get an array of the arguments if any have a description.
         *
         * @param {Command} cmd
         * @returns {Argument[]}
         */
        visibleArguments(cmd) {
          return cmd._argsDescription && cmd.registeredArguments.forEach((argument) => {
            argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
          }), cmd.registeredArguments.find((argument) => argument.description) ? cmd.registeredArguments : [];
        }
        /**
         * Get the command term to show in the list of subcommands.
         *
         * @param {Command} cmd
         * @returns {string}
         */
        subcommandTerm(cmd) {
          const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
          return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + // simplistic check for non-help option
          (args ? " " + args : "");
        }
        /**
         * Get the option term to show in the list of options.
         *
         * @param {Option} option
         * @returns {string}
         */
        optionTerm(option) {
          return option.flags;
        }
        /**
         * Get the argument term to show in the list of arguments.
         *
         * @param {Argument} argument
         * @returns {string}
         */
        argumentTerm(argument) {
          return argument.name();
        }
        /**
         * Get the longest command term length.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {number}
         */
        longestSubcommandTermLength(cmd, helper) {
          return helper.visibleCommands(cmd).reduce((max, command) => Math.max(
            max,
            this.displayWidth(
              helper.styleSubcommandTerm(helper.subcommandTerm(command))
            )
          ), 0);
        }
        /**
         * Get the longest option term length.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {number}
         */
        longestOptionTermLength(cmd, helper) {
          return helper.visibleOptions(cmd).reduce((max, option) => Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          ), 0);
        }
        /**
         * Get the longest global option term length.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {number}
         */
        longestGlobalOptionTermLength(cmd, helper) {
          return helper.visibleGlobalOptions(cmd).reduce((max, option) => Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          ), 0);
        }
        /**
         * Get the longest argument term length.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {number}
         */
        longestArgumentTermLength(cmd, helper) {
          return helper.visibleArguments(cmd).reduce((max, argument) => Math.max(
            max,
            this.displayWidth(
              helper.styleArgumentTerm(helper.argumentTerm(argument))
            )
          ), 0);
        }
        /**
         * Get the command usage to be displayed at the top of the built-in help.
         *
         * @param {Command} cmd
         * @returns {string}
         */
        commandUsage(cmd) {
          let cmdName = cmd._name;
          cmd._aliases[0] && (cmdName = cmdName + "|" + cmd._aliases[0]);
          let ancestorCmdNames = "";
          for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent)
            ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
          return ancestorCmdNames + cmdName + " " + cmd.usage();
        }
        /**
         * Get the description for the command.
         *
         * @param {Command} cmd
         * @returns {string}
         */
        commandDescription(cmd) {
          return cmd.description();
        }
        /**
         * Get the subcommand summary to show in the list of subcommands.
         * (Fallback to description for backwards compatibility.)
         *
         * @param {Command} cmd
         * @returns {string}
         */
        subcommandDescription(cmd) {
          return cmd.summary() || cmd.description();
        }
        /**
         * Get the option description to show in the list of options.
         *
         * @param {Option} option
         * @return {string}
         */
        optionDescription(option) {
          const extraInfo = [];
          if (option.argChoices && extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          ), option.defaultValue !== void 0 && (option.required || option.optional || option.isBoolean() && typeof option.defaultValue == "boolean") && extraInfo.push(
            `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`
          ), option.presetArg !== void 0 && option.optional && extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`), option.envVar !== void 0 && extraInfo.push(`env: ${option.envVar}`), extraInfo.length > 0) {
            const extraDescription = `(${extraInfo.join(", ")})`;
            return option.description ? `${option.description} ${extraDescription}` : extraDescription;
          }
          return option.description;
        }
        /**
         * Get the argument description to show in the list of arguments.
         *
         * @param {Argument} argument
         * @return {string}
         */
        argumentDescription(argument) {
          const extraInfo = [];
          if (argument.argChoices && extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
          ), argument.defaultValue !== void 0 && extraInfo.push(
            `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`
          ), extraInfo.length > 0) {
            const extraDescription = `(${extraInfo.join(", ")})`;
            return argument.description ? `${argument.description} ${extraDescription}` : extraDescription;
          }
          return argument.description;
        }
        /**
         * Format a list of items, given a heading and an array of formatted items.
         *
         * @param {string} heading
         * @param {string[]} items
         * @param {Help} helper
         * @returns string[]
         */
        formatItemList(heading, items, helper) {
          return items.length === 0 ? [] : [helper.styleTitle(heading), ...items, ""];
        }
        /**
         * Group items by their help group heading.
         *
         * @param {Command[] | Option[]} unsortedItems
         * @param {Command[] | Option[]} visibleItems
         * @param {Function} getGroup
         * @returns {Map<string, Command[] | Option[]>}
         */
        groupItems(unsortedItems, visibleItems, getGroup) {
          const result = /* @__PURE__ */ new Map();
          return unsortedItems.forEach((item) => {
            const group = getGroup(item);
            result.has(group) || result.set(group, []);
          }), visibleItems.forEach((item) => {
            const group = getGroup(item);
            result.has(group) || result.set(group, []), result.get(group).push(item);
          }), result;
        }
        /**
         * Generate the built-in help text.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {string}
         */
        formatHelp(cmd, helper) {
          const termWidth = helper.padWidth(cmd, helper), helpWidth = helper.helpWidth ?? 80;
          function callFormatItem(term, description) {
            return helper.formatItem(term, termWidth, description, helper);
          }
          let output = [
            `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
            ""
          ];
          const commandDescription = helper.commandDescription(cmd);
          commandDescription.length > 0 && (output = output.concat([
            helper.boxWrap(
              helper.styleCommandDescription(commandDescription),
              helpWidth
            ),
            ""
          ]));
          const argumentList = helper.visibleArguments(cmd).map((argument) => callFormatItem(
            helper.styleArgumentTerm(helper.argumentTerm(argument)),
            helper.styleArgumentDescription(helper.argumentDescription(argument))
          ));
          if (output = output.concat(
            this.formatItemList("Arguments:", argumentList, helper)
          ), this.groupItems(
            cmd.options,
            helper.visibleOptions(cmd),
            (option) => option.helpGroupHeading ?? "Options:"
          ).forEach((options, group) => {
            const optionList = options.map((option) => callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            ));
            output = output.concat(this.formatItemList(group, optionList, helper));
          }), helper.showGlobalOptions) {
            const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            ));
            output = output.concat(
              this.formatItemList("Global Options:", globalOptionList, helper)
            );
          }
          return this.groupItems(
            cmd.commands,
            helper.visibleCommands(cmd),
            (sub) => sub.helpGroup() || "Commands:"
          ).forEach((commands, group) => {
            const commandList = commands.map((sub) => callFormatItem(
              helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
              helper.styleSubcommandDescription(helper.subcommandDescription(sub))
            ));
            output = output.concat(this.formatItemList(group, commandList, helper));
          }), output.join(`
`);
        }
        /**
         * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
         *
         * @param {string} str
         * @returns {number}
         */
        displayWidth(str) {
          return stripColor(str).length;
        }
        /**
         * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
         *
         * @param {string} str
         * @returns {string}
         */
        styleTitle(str) {
          return str;
        }
        styleUsage(str) {
          return str.split(" ").map((word) => word === "[options]" ? this.styleOptionText(word) : word === "[command]" ? this.styleSubcommandText(word) : word[0] === "[" || word[0] === "<" ? this.styleArgumentText(word) : this.styleCommandText(word)).join(" ");
        }
        styleCommandDescription(str) {
          return this.styleDescriptionText(str);
        }
        styleOptionDescription(str) {
          return this.styleDescriptionText(str);
        }
        styleSubcommandDescription(str) {
          return this.styleDescriptionText(str);
        }
        styleArgumentDescription(str) {
          return this.styleDescriptionText(str);
        }
        styleDescriptionText(str) {
          return str;
        }
        styleOptionTerm(str) {
          return this.styleOptionText(str);
        }
        styleSubcommandTerm(str) {
          return str.split(" ").map((word) => word === "[options]" ? this.styleOptionText(word) : word[0] === "[" || word[0] === "<" ? this.styleArgumentText(word) : this.styleSubcommandText(word)).join(" ");
        }
        styleArgumentTerm(str) {
          return this.styleArgumentText(str);
        }
        styleOptionText(str) {
          return str;
        }
        styleArgumentText(str) {
          return str;
        }
        styleSubcommandText(str) {
          return str;
        }
        styleCommandText(str) {
          return str;
        }
        /**
         * Calculate the pad width from the maximum term length.
         *
         * @param {Command} cmd
         * @param {Help} helper
         * @returns {number}
         */
        padWidth(cmd, helper) {
          return Math.max(
            helper.longestOptionTermLength(cmd, helper),
            helper.longestGlobalOptionTermLength(cmd, helper),
            helper.longestSubcommandTermLength(cmd, helper),
            helper.longestArgumentTermLength(cmd, helper)
          );
        }
        /**
         * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
         *
         * @param {string} str
         * @returns {boolean}
         */
        preformatted(str) {
          return /\n[^\S\r\n]/.test(str);
        }
        /**
         * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
         *
         * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
         *   TTT  DDD DDDD
         *        DD DDD
         *
         * @param {string} term
         * @param {number} termWidth
         * @param {string} description
         * @param {Help} helper
         * @returns {string}
         */
        formatItem(term, termWidth, description, helper) {
          const itemIndentStr = " ".repeat(2);
          if (!description) return itemIndentStr + term;
          const paddedTerm = term.padEnd(
            termWidth + term.length - helper.displayWidth(term)
          ), spacerWidth = 2, remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - 2;
          let formattedDescription;
          return remainingWidth < this.minWidthToWrap || helper.preformatted(description) ? formattedDescription = description : formattedDescription = helper.boxWrap(description, remainingWidth).replace(
            /\n/g,
            `
` + " ".repeat(termWidth + spacerWidth)
          ), itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `
${itemIndentStr}`);
        }
        /**
         * Wrap a string at whitespace, preserving existing line breaks.
         * Wrapping is skipped if the width is less than `minWidthToWrap`.
         *
         * @param {string} str
         * @param {number} width
         * @returns {string}
         */
        boxWrap(str, width) {
          if (width < this.minWidthToWrap) return str;
          const rawLines = str.split(/\r\n|\n/), chunkPattern = /[\s]*[^\s]+/g, wrappedLines = [];
          return rawLines.forEach((line) => {
            const chunks = line.match(chunkPattern);
            if (chunks === null) {
              wrappedLines.push("");
              return;
            }
            let sumChunks = [chunks.shift()], sumWidth = this.displayWidth(sumChunks[0]);
            chunks.forEach((chunk) => {
              const visibleWidth = this.displayWidth(chunk);
              if (sumWidth + visibleWidth <= width) {
                sumChunks.push(chunk), sumWidth += visibleWidth;
                return;
              }
              wrappedLines.push(sumChunks.join(""));
              const nextChunk = chunk.trimStart();
              sumChunks = [nextChunk], sumWidth = this.displayWidth(nextChunk);
            }), wrappedLines.push(sumChunks.join(""));
          }), wrappedLines.join(`
`);
        }
      }
      function stripColor(str) {
        const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
        return str.replace(sgrPattern, "");
      }
      exports.Help = Help, exports.stripColor = stripColor;
    })
  ),
  /***/
  5240: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      const { InvalidArgumentError } = __nccwpck_require__2(1135);
      class Option {
        /**
         * Initialize a new `Option` with the given `flags` and `description`.
         *
         * @param {string} flags
         * @param {string} [description]
         */
        constructor(flags, description) {
          this.flags = flags, this.description = description || "", this.required = flags.includes("<"), this.optional = flags.includes("["), this.variadic = /\w\.\.\.[>\]]$/.test(flags), this.mandatory = !1;
          const optionFlags = splitOptionFlags(flags);
          this.short = optionFlags.shortFlag, this.long = optionFlags.longFlag, this.negate = !1, this.long && (this.negate = this.long.startsWith("--no-")), this.defaultValue = void 0, this.defaultValueDescription = void 0, this.presetArg = void 0, this.envVar = void 0, this.parseArg = void 0, this.hidden = !1, this.argChoices = void 0, this.conflictsWith = [], this.implied = void 0, this.helpGroupHeading = void 0;
        }
        /**
         * Set the default value, and optionally supply the description to be displayed in the help.
         *
         * @param {*} value
         * @param {string} [description]
         * @return {Option}
         */
        default(value, description) {
          return this.defaultValue = value, this.defaultValueDescription = description, this;
        }
        /**
         * Preset to use when option used without option-argument, especially optional but also boolean and negated.
         * The custom processing (parseArg) is called.
         *
         * @example
         * new Option('--color').default('GREYSCALE').preset('RGB');
         * new Option('--donate [amount]').preset('20').argParser(parseFloat);
         *
         * @param {*} arg
         * @return {Option}
         */
        preset(arg) {
          return this.presetArg = arg, this;
        }
        /**
         * Add option name(s) that conflict with this option.
         * An error will be displayed if conflicting options are found during parsing.
         *
         * @example
         * new Option('--rgb').conflicts('cmyk');
         * new Option('--js').conflicts(['ts', 'jsx']);
         *
         * @param {(string | string[])} names
         * @return {Option}
         */
        conflicts(names) {
          return this.conflictsWith = this.conflictsWith.concat(names), this;
        }
        /**
         * Specify implied option values for when this option is set and the implied options are not.
         *
         * The custom processing (parseArg) is not called on the implied values.
         *
         * @example
         * program
         *   .addOption(new Option('--log', 'write logging information to file'))
         *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
         *
         * @param {object} impliedOptionValues
         * @return {Option}
         */
        implies(impliedOptionValues) {
          let newImplied = impliedOptionValues;
          return typeof impliedOptionValues == "string" && (newImplied = { [impliedOptionValues]: !0 }), this.implied = Object.assign(this.implied || {}, newImplied), this;
        }
        /**
         * Set environment variable to check for option value.
         *
         * An environment variable is only used if when processed the current option value is
         * undefined, or the source of the current value is 'default' or 'config' or 'env'.
         *
         * @param {string} name
         * @return {Option}
         */
        env(name) {
          return this.envVar = name, this;
        }
        /**
         * Set the custom handler for processing CLI option arguments into option values.
         *
         * @param {Function} [fn]
         * @return {Option}
         */
        argParser(fn) {
          return this.parseArg = fn, this;
        }
        /**
         * Whether the option is mandatory and must have a value after parsing.
         *
         * @param {boolean} [mandatory=true]
         * @return {Option}
         */
        makeOptionMandatory(mandatory = !0) {
          return this.mandatory = !!mandatory, this;
        }
        /**
         * Hide option in help.
         *
         * @param {boolean} [hide=true]
         * @return {Option}
         */
        hideHelp(hide = !0) {
          return this.hidden = !!hide, this;
        }
        /**
         * @package
         */
        _collectValue(value, previous) {
          return previous === this.defaultValue || !Array.isArray(previous) ? [value] : (previous.push(value), previous);
        }
        /**
         * Only allow option value to be one of choices.
         *
         * @param {string[]} values
         * @return {Option}
         */
        choices(values) {
          return this.argChoices = values.slice(), this.parseArg = (arg, previous) => {
            if (!this.argChoices.includes(arg))
              throw new InvalidArgumentError(
                `Allowed choices are ${this.argChoices.join(", ")}.`
              );
            return this.variadic ? this._collectValue(arg, previous) : arg;
          }, this;
        }
        /**
         * Return option name.
         *
         * @return {string}
         */
        name() {
          return this.long ? this.long.replace(/^--/, "") : this.short.replace(/^-/, "");
        }
        /**
         * Return option name, in a camelcase format that can be used
         * as an object attribute key.
         *
         * @return {string}
         */
        attributeName() {
          return this.negate ? camelcase(this.name().replace(/^no-/, "")) : camelcase(this.name());
        }
        /**
         * Set the help group heading.
         *
         * @param {string} heading
         * @return {Option}
         */
        helpGroup(heading) {
          return this.helpGroupHeading = heading, this;
        }
        /**
         * Check if `arg` matches the short or long flag.
         *
         * @param {string} arg
         * @return {boolean}
         * @package
         */
        is(arg) {
          return this.short === arg || this.long === arg;
        }
        /**
         * Return whether a boolean option.
         *
         * Options are one of boolean, negated, required argument, or optional argument.
         *
         * @return {boolean}
         * @package
         */
        isBoolean() {
          return !this.required && !this.optional && !this.negate;
        }
      }
      class DualOptions {
        /**
         * @param {Option[]} options
         */
        constructor(options) {
          this.positiveOptions = /* @__PURE__ */ new Map(), this.negativeOptions = /* @__PURE__ */ new Map(), this.dualOptions = /* @__PURE__ */ new Set(), options.forEach((option) => {
            option.negate ? this.negativeOptions.set(option.attributeName(), option) : this.positiveOptions.set(option.attributeName(), option);
          }), this.negativeOptions.forEach((value, key) => {
            this.positiveOptions.has(key) && this.dualOptions.add(key);
          });
        }
        /**
         * Did the value come from the option, and not from possible matching dual option?
         *
         * @param {*} value
         * @param {Option} option
         * @returns {boolean}
         */
        valueFromOption(value, option) {
          const optionKey = option.attributeName();
          if (!this.dualOptions.has(optionKey)) return !0;
          const preset = this.negativeOptions.get(optionKey).presetArg, negativeValue = preset !== void 0 ? preset : !1;
          return option.negate === (negativeValue === value);
        }
      }
      function camelcase(str) {
        return str.split("-").reduce((str2, word) => str2 + word[0].toUpperCase() + word.slice(1));
      }
      function splitOptionFlags(flags) {
        let shortFlag, longFlag;
        const shortFlagExp = /^-[^-]$/, longFlagExp = /^--[^-]/, flagParts = flags.split(/[ |,]+/).concat("guard");
        if (shortFlagExp.test(flagParts[0]) && (shortFlag = flagParts.shift()), longFlagExp.test(flagParts[0]) && (longFlag = flagParts.shift()), !shortFlag && shortFlagExp.test(flagParts[0]) && (shortFlag = flagParts.shift()), !shortFlag && longFlagExp.test(flagParts[0]) && (shortFlag = longFlag, longFlag = flagParts.shift()), flagParts[0].startsWith("-")) {
          const unsupportedFlag = flagParts[0], baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
          throw /^-[^-][^-]/.test(unsupportedFlag) ? new Error(
            `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`
          ) : shortFlagExp.test(unsupportedFlag) ? new Error(`${baseError}
- too many short flags`) : longFlagExp.test(unsupportedFlag) ? new Error(`${baseError}
- too many long flags`) : new Error(`${baseError}
- unrecognised flag format`);
        }
        if (shortFlag === void 0 && longFlag === void 0)
          throw new Error(
            `option creation failed due to no flags found in '${flags}'.`
          );
        return { shortFlag, longFlag };
      }
      exports.Option = Option, exports.DualOptions = DualOptions;
    })
  ),
  /***/
  5030: (
    /***/
    ((__unused_webpack_module, exports) => {
      function editDistance(a, b) {
        if (Math.abs(a.length - b.length) > 3)
          return Math.max(a.length, b.length);
        const d = [];
        for (let i = 0; i <= a.length; i++)
          d[i] = [i];
        for (let j = 0; j <= b.length; j++)
          d[0][j] = j;
        for (let j = 1; j <= b.length; j++)
          for (let i = 1; i <= a.length; i++) {
            let cost = 1;
            a[i - 1] === b[j - 1] ? cost = 0 : cost = 1, d[i][j] = Math.min(
              d[i - 1][j] + 1,
              // deletion
              d[i][j - 1] + 1,
              // insertion
              d[i - 1][j - 1] + cost
              // substitution
            ), i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && (d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1));
          }
        return d[a.length][b.length];
      }
      function suggestSimilar(word, candidates) {
        if (!candidates || candidates.length === 0) return "";
        candidates = Array.from(new Set(candidates));
        const searchingOptions = word.startsWith("--");
        searchingOptions && (word = word.slice(2), candidates = candidates.map((candidate) => candidate.slice(2)));
        let similar = [], bestDistance = 3;
        const minSimilarity = 0.4;
        return candidates.forEach((candidate) => {
          if (candidate.length <= 1) return;
          const distance = editDistance(word, candidate), length = Math.max(word.length, candidate.length);
          (length - distance) / length > minSimilarity && (distance < bestDistance ? (bestDistance = distance, similar = [candidate]) : distance === bestDistance && similar.push(candidate));
        }), similar.sort((a, b) => a.localeCompare(b)), searchingOptions && (similar = similar.map((candidate) => `--${candidate}`)), similar.length > 1 ? `
(Did you mean one of ${similar.join(", ")}?)` : similar.length === 1 ? `
(Did you mean ${similar[0]}?)` : "";
      }
      exports.suggestSimilar = suggestSimilar;
    })
  ),
  /***/
  7349: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301), YAMLMap = __nccwpck_require__2(4454), YAMLSeq = __nccwpck_require__2(2223), resolveBlockMap = __nccwpck_require__2(7103), resolveBlockSeq = __nccwpck_require__2(334), resolveFlowCollection = __nccwpck_require__2(3142);
      function resolveCollection(CN, ctx, token, onError, tagName, tag) {
        const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag), Coll = coll.constructor;
        return tagName === "!" || tagName === Coll.tagName ? (coll.tag = Coll.tagName, coll) : (tagName && (coll.tag = tagName), coll);
      }
      function composeCollection(CN, ctx, token, props, onError) {
        const tagToken = props.tag, tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
        if (token.type === "block-seq") {
          const { anchor, newlineAfterProp: nl } = props, lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
          lastProp && (!nl || nl.offset < lastProp.offset) && onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
        }
        const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
        if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq")
          return resolveCollection(CN, ctx, token, onError, tagName);
        let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
        if (!tag) {
          const kt = ctx.schema.knownTags[tagName];
          if (kt?.collection === expType)
            ctx.schema.tags.push(Object.assign({}, kt, { default: !1 })), tag = kt;
          else
            return kt ? onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, !0) : onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, !0), resolveCollection(CN, ctx, token, onError, tagName);
        }
        const coll = resolveCollection(CN, ctx, token, onError, tagName, tag), res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll, node = identity.isNode(res) ? res : new Scalar.Scalar(res);
        return node.range = coll.range, node.tag = tagName, tag?.format && (node.format = tag.format), node;
      }
      exports.composeCollection = composeCollection;
    })
  ),
  /***/
  3683: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Document = __nccwpck_require__2(3021), composeNode = __nccwpck_require__2(5937), resolveEnd = __nccwpck_require__2(7788), resolveProps = __nccwpck_require__2(4631);
      function composeDoc(options, directives, { offset, start, value, end }, onError) {
        const opts = Object.assign({ _directives: directives }, options), doc = new Document.Document(void 0, opts), ctx = {
          atKey: !1,
          atRoot: !0,
          directives: doc.directives,
          options: doc.options,
          schema: doc.schema
        }, props = resolveProps.resolveProps(start, {
          indicator: "doc-start",
          next: value ?? end?.[0],
          offset,
          onError,
          parentIndent: 0,
          startOnNewline: !0
        });
        props.found && (doc.directives.docStart = !0, value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline && onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker")), doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
        const contentEnd = doc.contents.range[2], re = resolveEnd.resolveEnd(end, contentEnd, !1, onError);
        return re.comment && (doc.comment = re.comment), doc.range = [offset, contentEnd, re.offset], doc;
      }
      exports.composeDoc = composeDoc;
    })
  ),
  /***/
  5937: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Alias = __nccwpck_require__2(4065), identity = __nccwpck_require__2(1127), composeCollection = __nccwpck_require__2(7349), composeScalar = __nccwpck_require__2(5413), resolveEnd = __nccwpck_require__2(7788), utilEmptyScalarPosition = __nccwpck_require__2(2599);
      const CN = { composeNode, composeEmptyNode };
      function composeNode(ctx, token, props, onError) {
        const atKey = ctx.atKey, { spaceBefore, comment, anchor, tag } = props;
        let node, isSrcToken = !0;
        switch (token.type) {
          case "alias":
            node = composeAlias(ctx, token, onError), (anchor || tag) && onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
            break;
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
          case "block-scalar":
            node = composeScalar.composeScalar(ctx, token, tag, onError), anchor && (node.anchor = anchor.source.substring(1));
            break;
          case "block-map":
          case "block-seq":
          case "flow-collection":
            try {
              node = composeCollection.composeCollection(CN, ctx, token, props, onError), anchor && (node.anchor = anchor.source.substring(1));
            } catch (error) {
              const message = error instanceof Error ? error.message : String(error);
              onError(token, "RESOURCE_EXHAUSTION", message);
            }
            break;
          default: {
            const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
            onError(token, "UNEXPECTED_TOKEN", message), isSrcToken = !1;
          }
        }
        return node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError)), anchor && node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string"), atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value != "string" || node.tag && node.tag !== "tag:yaml.org,2002:str") && onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings"), spaceBefore && (node.spaceBefore = !0), comment && (token.type === "scalar" && token.source === "" ? node.comment = comment : node.commentBefore = comment), ctx.options.keepSourceTokens && isSrcToken && (node.srcToken = token), node;
      }
      function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
        const token = {
          type: "scalar",
          offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
          indent: -1,
          source: ""
        }, node = composeScalar.composeScalar(ctx, token, tag, onError);
        return anchor && (node.anchor = anchor.source.substring(1), node.anchor === "" && onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string")), spaceBefore && (node.spaceBefore = !0), comment && (node.comment = comment, node.range[2] = end), node;
      }
      function composeAlias({ options }, { offset, source, end }, onError) {
        const alias = new Alias.Alias(source.substring(1));
        alias.source === "" && onError(offset, "BAD_ALIAS", "Alias cannot be an empty string"), alias.source.endsWith(":") && onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
        const valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
        return alias.range = [offset, valueEnd, re.offset], re.comment && (alias.comment = re.comment), alias;
      }
      exports.composeEmptyNode = composeEmptyNode, exports.composeNode = composeNode;
    })
  ),
  /***/
  5413: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301), resolveBlockScalar = __nccwpck_require__2(8913), resolveFlowScalar = __nccwpck_require__2(6842);
      function composeScalar(ctx, token, tagToken, onError) {
        const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError), tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
        let tag;
        ctx.options.stringKeys && ctx.atKey ? tag = ctx.schema[identity.SCALAR] : tagName ? tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError) : token.type === "scalar" ? tag = findScalarTagByTest(ctx, value, token, onError) : tag = ctx.schema[identity.SCALAR];
        let scalar;
        try {
          const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
          scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
        } catch (error) {
          const msg = error instanceof Error ? error.message : String(error);
          onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), scalar = new Scalar.Scalar(value);
        }
        return scalar.range = range, scalar.source = value, type && (scalar.type = type), tagName && (scalar.tag = tagName), tag.format && (scalar.format = tag.format), comment && (scalar.comment = comment), scalar;
      }
      function findScalarTagByName(schema, value, tagName, tagToken, onError) {
        if (tagName === "!")
          return schema[identity.SCALAR];
        const matchWithTest = [];
        for (const tag of schema.tags)
          if (!tag.collection && tag.tag === tagName)
            if (tag.default && tag.test)
              matchWithTest.push(tag);
            else
              return tag;
        for (const tag of matchWithTest)
          if (tag.test?.test(value))
            return tag;
        const kt = schema.knownTags[tagName];
        return kt && !kt.collection ? (schema.tags.push(Object.assign({}, kt, { default: !1, test: void 0 })), kt) : (onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str"), schema[identity.SCALAR]);
      }
      function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
        const tag = schema.tags.find((tag2) => (tag2.default === !0 || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
        if (schema.compat) {
          const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
          if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag), cs = directives.tagString(compat.tag), msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, "TAG_RESOLVE_FAILED", msg, !0);
          }
        }
        return tag;
      }
      exports.composeScalar = composeScalar;
    })
  ),
  /***/
  9984: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var node_process = __nccwpck_require__2(932), directives = __nccwpck_require__2(1342), Document = __nccwpck_require__2(3021), errors = __nccwpck_require__2(1464), identity = __nccwpck_require__2(1127), composeDoc = __nccwpck_require__2(3683), resolveEnd = __nccwpck_require__2(7788);
      function getErrorPos(src) {
        if (typeof src == "number")
          return [src, src + 1];
        if (Array.isArray(src))
          return src.length === 2 ? src : [src[0], src[1]];
        const { offset, source } = src;
        return [offset, offset + (typeof source == "string" ? source.length : 1)];
      }
      function parsePrelude(prelude) {
        let comment = "", atComment = !1, afterEmptyLine = !1;
        for (let i = 0; i < prelude.length; ++i) {
          const source = prelude[i];
          switch (source[0]) {
            case "#":
              comment += (comment === "" ? "" : afterEmptyLine ? `

` : `
`) + (source.substring(1) || " "), atComment = !0, afterEmptyLine = !1;
              break;
            case "%":
              prelude[i + 1]?.[0] !== "#" && (i += 1), atComment = !1;
              break;
            default:
              atComment || (afterEmptyLine = !0), atComment = !1;
          }
        }
        return { comment, afterEmptyLine };
      }
      class Composer {
        constructor(options = {}) {
          this.doc = null, this.atDirectives = !1, this.prelude = [], this.errors = [], this.warnings = [], this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            warning ? this.warnings.push(new errors.YAMLWarning(pos, code, message)) : this.errors.push(new errors.YAMLParseError(pos, code, message));
          }, this.directives = new directives.Directives({ version: options.version || "1.2" }), this.options = options;
        }
        decorate(doc, afterDoc) {
          const { comment, afterEmptyLine } = parsePrelude(this.prelude);
          if (comment) {
            const dc = doc.contents;
            if (afterDoc)
              doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
            else if (afterEmptyLine || doc.directives.docStart || !dc)
              doc.commentBefore = comment;
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
              let it = dc.items[0];
              identity.isPair(it) && (it = it.key);
              const cb = it.commentBefore;
              it.commentBefore = cb ? `${comment}
${cb}` : comment;
            } else {
              const cb = dc.commentBefore;
              dc.commentBefore = cb ? `${comment}
${cb}` : comment;
            }
          }
          if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
              doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
              doc.warnings.push(this.warnings[i]);
          } else
            doc.errors = this.errors, doc.warnings = this.warnings;
          this.prelude = [], this.errors = [], this.warnings = [];
        }
        /**
         * Current stream status information.
         *
         * Mostly useful at the end of input for an empty stream.
         */
        streamInfo() {
          return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
          };
        }
        /**
         * Compose tokens into documents.
         *
         * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
         * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
         */
        *compose(tokens, forceDoc = !1, endOffset = -1) {
          for (const token of tokens)
            yield* this.next(token);
          yield* this.end(forceDoc, endOffset);
        }
        /** Advance the composer by one CST token. */
        *next(token) {
          switch (node_process.env.LOG_STREAM && console.dir(token, { depth: null }), token.type) {
            case "directive":
              this.directives.add(token.source, (offset, message, warning) => {
                const pos = getErrorPos(token);
                pos[0] += offset, this.onError(pos, "BAD_DIRECTIVE", message, warning);
              }), this.prelude.push(token.source), this.atDirectives = !0;
              break;
            case "document": {
              const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
              this.atDirectives && !doc.directives.docStart && this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line"), this.decorate(doc, !1), this.doc && (yield this.doc), this.doc = doc, this.atDirectives = !1;
              break;
            }
            case "byte-order-mark":
            case "space":
              break;
            case "comment":
            case "newline":
              this.prelude.push(token.source);
              break;
            case "error": {
              const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message, error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
              this.atDirectives || !this.doc ? this.errors.push(error) : this.doc.errors.push(error);
              break;
            }
            case "doc-end": {
              if (!this.doc) {
                const msg = "Unexpected doc-end without preceding document";
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
                break;
              }
              this.doc.directives.docEnd = !0;
              const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
              if (this.decorate(this.doc, !0), end.comment) {
                const dc = this.doc.comment;
                this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
              }
              this.doc.range[2] = end.offset;
              break;
            }
            default:
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
          }
        }
        /**
         * Call at end of input to yield any remaining document.
         *
         * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
         * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
         */
        *end(forceDoc = !1, endOffset = -1) {
          if (this.doc)
            this.decorate(this.doc, !0), yield this.doc, this.doc = null;
          else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options), doc = new Document.Document(void 0, opts);
            this.atDirectives && this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line"), doc.range = [0, endOffset, endOffset], this.decorate(doc, !1), yield doc;
          }
        }
      }
      exports.Composer = Composer;
    })
  ),
  /***/
  7103: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Pair = __nccwpck_require__2(7165), YAMLMap = __nccwpck_require__2(4454), resolveProps = __nccwpck_require__2(4631), utilContainsNewline = __nccwpck_require__2(9499), utilFlowIndentCheck = __nccwpck_require__2(4051), utilMapIncludes = __nccwpck_require__2(1187);
      const startColMsg = "All mapping items must start at the same column";
      function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
        const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap, map = new NodeClass(ctx.schema);
        ctx.atRoot && (ctx.atRoot = !1);
        let offset = bm.offset, commentEnd = null;
        for (const collItem of bm.items) {
          const { start, key, sep, value } = collItem, keyProps = resolveProps.resolveProps(start, {
            indicator: "explicit-key-ind",
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: !0
          }), implicitKey = !keyProps.found;
          if (implicitKey) {
            if (key && (key.type === "block-seq" ? onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in key && key.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg)), !keyProps.anchor && !keyProps.tag && !sep) {
              commentEnd = keyProps.end, keyProps.comment && (map.comment ? map.comment += `
` + keyProps.comment : map.comment = keyProps.comment);
              continue;
            }
            (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) && onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          } else keyProps.found?.indent !== bm.indent && onError(offset, "BAD_INDENT", startColMsg);
          ctx.atKey = !0;
          const keyStart = keyProps.end, keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
          ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError), ctx.atKey = !1, utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === "block-scalar"
          });
          if (offset = valueProps.end, valueProps.found) {
            implicitKey && (value?.type === "block-map" && !valueProps.hasNewline && onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings"), ctx.options.strict && keyProps.start < valueProps.found.offset - 1024 && onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));
            const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError), offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
          } else {
            implicitKey && onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values"), valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
            const pair = new Pair.Pair(keyNode);
            ctx.options.keepSourceTokens && (pair.srcToken = collItem), map.items.push(pair);
          }
        }
        return commentEnd && commentEnd < offset && onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content"), map.range = [bm.offset, offset, commentEnd ?? offset], map;
      }
      exports.resolveBlockMap = resolveBlockMap;
    })
  ),
  /***/
  8913: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301);
      function resolveBlockScalar(ctx, scalar, onError) {
        const start = scalar.offset, header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
        if (!header)
          return { value: "", type: null, comment: "", range: [start, start, start] };
        const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL, lines = scalar.source ? splitLines(scalar.source) : [];
        let chompStart = lines.length;
        for (let i = lines.length - 1; i >= 0; --i) {
          const content = lines[i][1];
          if (content === "" || content === "\r")
            chompStart = i;
          else
            break;
        }
        if (chompStart === 0) {
          const value2 = header.chomp === "+" && lines.length > 0 ? `
`.repeat(Math.max(1, lines.length - 1)) : "";
          let end2 = start + header.length;
          return scalar.source && (end2 += scalar.source.length), { value: value2, type, comment: header.comment, range: [start, end2, end2] };
        }
        let trimIndent = scalar.indent + header.indent, offset = scalar.offset + header.length, contentStart = 0;
        for (let i = 0; i < chompStart; ++i) {
          const [indent, content] = lines[i];
          if (content === "" || content === "\r")
            header.indent === 0 && indent.length > trimIndent && (trimIndent = indent.length);
          else {
            indent.length < trimIndent && onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator"), header.indent === 0 && (trimIndent = indent.length), contentStart = i, trimIndent === 0 && !ctx.atRoot && onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
            break;
          }
          offset += indent.length + content.length + 1;
        }
        for (let i = lines.length - 1; i >= chompStart; --i)
          lines[i][0].length > trimIndent && (chompStart = i + 1);
        let value = "", sep = "", prevMoreIndented = !1;
        for (let i = 0; i < contentStart; ++i)
          value += lines[i][0].slice(trimIndent) + `
`;
        for (let i = contentStart; i < chompStart; ++i) {
          let [indent, content] = lines[i];
          offset += indent.length + content.length + 1;
          const crlf = content[content.length - 1] === "\r";
          if (crlf && (content = content.slice(0, -1)), content && indent.length < trimIndent) {
            const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
            onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message), indent = "";
          }
          type === Scalar.Scalar.BLOCK_LITERAL ? (value += sep + indent.slice(trimIndent) + content, sep = `
`) : indent.length > trimIndent || content[0] === "	" ? (sep === " " ? sep = `
` : !prevMoreIndented && sep === `
` && (sep = `

`), value += sep + indent.slice(trimIndent) + content, sep = `
`, prevMoreIndented = !0) : content === "" ? sep === `
` ? value += `
` : sep = `
` : (value += sep + content, sep = " ", prevMoreIndented = !1);
        }
        switch (header.chomp) {
          case "-":
            break;
          case "+":
            for (let i = chompStart; i < lines.length; ++i)
              value += `
` + lines[i][0].slice(trimIndent);
            value[value.length - 1] !== `
` && (value += `
`);
            break;
          default:
            value += `
`;
        }
        const end = start + header.length + scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
      }
      function parseBlockScalarHeader({ offset, props }, strict, onError) {
        if (props[0].type !== "block-scalar-header")
          return onError(props[0], "IMPOSSIBLE", "Block scalar header not found"), null;
        const { source } = props[0], mode = source[0];
        let indent = 0, chomp = "", error = -1;
        for (let i = 1; i < source.length; ++i) {
          const ch = source[i];
          if (!chomp && (ch === "-" || ch === "+"))
            chomp = ch;
          else {
            const n = Number(ch);
            !indent && n ? indent = n : error === -1 && (error = offset + i);
          }
        }
        error !== -1 && onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
        let hasSpace = !1, comment = "", length = source.length;
        for (let i = 1; i < props.length; ++i) {
          const token = props[i];
          switch (token.type) {
            case "space":
              hasSpace = !0;
            // fallthrough
            case "newline":
              length += token.source.length;
              break;
            case "comment":
              strict && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters"), length += token.source.length, comment = token.source.substring(1);
              break;
            case "error":
              onError(token, "UNEXPECTED_TOKEN", token.message), length += token.source.length;
              break;
            /* istanbul ignore next should not happen */
            default: {
              const message = `Unexpected token in block scalar header: ${token.type}`;
              onError(token, "UNEXPECTED_TOKEN", message);
              const ts = token.source;
              ts && typeof ts == "string" && (length += ts.length);
            }
          }
        }
        return { mode, indent, chomp, comment, length };
      }
      function splitLines(source) {
        const split = source.split(/\n( *)/), first = split[0], m = first.match(/^( *)/), lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
        for (let i = 1; i < split.length; i += 2)
          lines.push([split[i], split[i + 1]]);
        return lines;
      }
      exports.resolveBlockScalar = resolveBlockScalar;
    })
  ),
  /***/
  334: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var YAMLSeq = __nccwpck_require__2(2223), resolveProps = __nccwpck_require__2(4631), utilFlowIndentCheck = __nccwpck_require__2(4051);
      function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
        const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq, seq = new NodeClass(ctx.schema);
        ctx.atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
        let offset = bs.offset, commentEnd = null;
        for (const { start, value } of bs.items) {
          const props = resolveProps.resolveProps(start, {
            indicator: "seq-item-ind",
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: !0
          });
          if (!props.found)
            if (props.anchor || props.tag || value)
              value?.type === "block-seq" ? onError(props.end, "BAD_INDENT", "All sequence items must start at the same column") : onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
            else {
              commentEnd = props.end, props.comment && (seq.comment = props.comment);
              continue;
            }
          const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
          ctx.schema.compat && utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError), offset = node.range[2], seq.items.push(node);
        }
        return seq.range = [bs.offset, offset, commentEnd ?? offset], seq;
      }
      exports.resolveBlockSeq = resolveBlockSeq;
    })
  ),
  /***/
  7788: (
    /***/
    ((__unused_webpack_module, exports) => {
      function resolveEnd(end, offset, reqSpace, onError) {
        let comment = "";
        if (end) {
          let hasSpace = !1, sep = "";
          for (const token of end) {
            const { source, type } = token;
            switch (type) {
              case "space":
                hasSpace = !0;
                break;
              case "comment": {
                reqSpace && !hasSpace && onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
                const cb = source.substring(1) || " ";
                comment ? comment += sep + cb : comment = cb, sep = "";
                break;
              }
              case "newline":
                comment && (sep += source), hasSpace = !0;
                break;
              default:
                onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
            }
            offset += source.length;
          }
        }
        return { comment, offset };
      }
      exports.resolveEnd = resolveEnd;
    })
  ),
  /***/
  3142: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), YAMLMap = __nccwpck_require__2(4454), YAMLSeq = __nccwpck_require__2(2223), resolveEnd = __nccwpck_require__2(7788), resolveProps = __nccwpck_require__2(4631), utilContainsNewline = __nccwpck_require__2(9499), utilMapIncludes = __nccwpck_require__2(1187);
      const blockMsg = "Block collections are not allowed within flow collections", isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
      function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
        const isMap = fc.start.source === "{", fcName = isMap ? "flow map" : "flow sequence", NodeClass = tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq), coll = new NodeClass(ctx.schema);
        coll.flow = !0;
        const atRoot = ctx.atRoot;
        atRoot && (ctx.atRoot = !1), ctx.atKey && (ctx.atKey = !1);
        let offset = fc.offset + fc.start.source.length;
        for (let i = 0; i < fc.items.length; ++i) {
          const collItem = fc.items[i], { start, key, sep, value } = collItem, props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: "explicit-key-ind",
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: !1
          });
          if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
              i === 0 && props.comma ? onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`) : i < fc.items.length - 1 && onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`), props.comment && (coll.comment ? coll.comment += `
` + props.comment : coll.comment = props.comment), offset = props.end;
              continue;
            }
            !isMap && ctx.options.strict && utilContainsNewline.containsNewline(key) && onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
          }
          if (i === 0)
            props.comma && onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
          else if (props.comma || onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`), props.comment) {
            let prevItemComment = "";
            loop: for (const st of start)
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              identity.isPair(prev) && (prev = prev.value ?? prev.key), prev.comment ? prev.comment += `
` + prevItemComment : prev.comment = prevItemComment, props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
          if (!isMap && !sep && !props.found) {
            const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode), offset = valueNode.range[2], isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else {
            ctx.atKey = !0;
            const keyStart = props.end, keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            isBlock(key) && onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg), ctx.atKey = !1;
            const valueProps = resolveProps.resolveProps(sep ?? [], {
              flow: fcName,
              indicator: "map-value-ind",
              next: value,
              offset: keyNode.range[2],
              onError,
              parentIndent: fc.indent,
              startOnNewline: !1
            });
            if (valueProps.found) {
              if (!isMap && !props.found && ctx.options.strict) {
                if (sep)
                  for (const st of sep) {
                    if (st === valueProps.found)
                      break;
                    if (st.type === "newline") {
                      onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                      break;
                    }
                  }
                props.start < valueProps.found.offset - 1024 && onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
              }
            } else value && ("source" in value && value.source?.[0] === ":" ? onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`) : onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`));
            const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
            valueNode ? isBlock(value) && onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg) : valueProps.comment && (keyNode.comment ? keyNode.comment += `
` + valueProps.comment : keyNode.comment = valueProps.comment);
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens && (pair.srcToken = collItem), isMap) {
              const map = coll;
              utilMapIncludes.mapIncludes(ctx, map.items, keyNode) && onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique"), map.items.push(pair);
            } else {
              const map = new YAMLMap.YAMLMap(ctx.schema);
              map.flow = !0, map.items.push(pair);
              const endRange = (valueNode ?? keyNode).range;
              map.range = [keyNode.range[0], endRange[1], endRange[2]], coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
          }
        }
        const expectedEnd = isMap ? "}" : "]", [ce, ...ee] = fc.end;
        let cePos = offset;
        if (ce?.source === expectedEnd)
          cePos = ce.offset + ce.source.length;
        else {
          const name = fcName[0].toUpperCase() + fcName.substring(1), msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
          onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg), ce && ce.source.length !== 1 && ee.unshift(ce);
        }
        if (ee.length > 0) {
          const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
          end.comment && (coll.comment ? coll.comment += `
` + end.comment : coll.comment = end.comment), coll.range = [fc.offset, cePos, end.offset];
        } else
          coll.range = [fc.offset, cePos, cePos];
        return coll;
      }
      exports.resolveFlowCollection = resolveFlowCollection;
    })
  ),
  /***/
  6842: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301), resolveEnd = __nccwpck_require__2(7788);
      function resolveFlowScalar(scalar, strict, onError) {
        const { offset, type, source, end } = scalar;
        let _type, value;
        const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
        switch (type) {
          case "scalar":
            _type = Scalar.Scalar.PLAIN, value = plainValue(source, _onError);
            break;
          case "single-quoted-scalar":
            _type = Scalar.Scalar.QUOTE_SINGLE, value = singleQuotedValue(source, _onError);
            break;
          case "double-quoted-scalar":
            _type = Scalar.Scalar.QUOTE_DOUBLE, value = doubleQuotedValue(source, _onError);
            break;
          /* istanbul ignore next should not happen */
          default:
            return onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`), {
              value: "",
              type: null,
              comment: "",
              range: [offset, offset + source.length, offset + source.length]
            };
        }
        const valueEnd = offset + source.length, re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
        return {
          value,
          type: _type,
          comment: re.comment,
          range: [offset, valueEnd, re.offset]
        };
      }
      function plainValue(source, onError) {
        let badChar = "";
        switch (source[0]) {
          /* istanbul ignore next should not happen */
          case "	":
            badChar = "a tab character";
            break;
          case ",":
            badChar = "flow indicator character ,";
            break;
          case "%":
            badChar = "directive indicator character %";
            break;
          case "|":
          case ">": {
            badChar = `block scalar indicator ${source[0]}`;
            break;
          }
          case "@":
          case "`": {
            badChar = `reserved character ${source[0]}`;
            break;
          }
        }
        return badChar && onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`), unfoldLines(source);
      }
      function singleQuotedValue(source, onError) {
        return (source[source.length - 1] !== "'" || source.length === 1) && onError(source.length, "MISSING_CHAR", "Missing closing 'quote"), unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
      }
      function unfoldLines(source) {
        const line = /(.*?)\r?\n/sy;
        let match = line.exec(source);
        if (!match)
          return source;
        let trimEnd, trimBoth;
        try {
          trimEnd = new RegExp("(?<![ 	])[ 	]+$"), trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
        } catch {
          trimEnd = /[ \t]+$/, trimBoth = /^[ \t]+|[ \t]+$/g;
        }
        let res = match[1].replace(trimEnd, ""), sep = " ", pos = line.lastIndex;
        for (; match = line.exec(source); ) {
          const lm = match[1].replace(trimBoth, "");
          lm === "" ? sep === `
` ? res += sep : sep = `
` : (res += sep + lm, sep = " "), pos = line.lastIndex;
        }
        const last = /[ \t]*(.*)/sy;
        return last.lastIndex = pos, match = last.exec(source), res + sep + (match?.[1] ?? "");
      }
      function doubleQuotedValue(source, onError) {
        let res = "";
        for (let i = 1; i < source.length - 1; ++i) {
          const ch = source[i];
          if (!(ch === "\r" && source[i + 1] === `
`))
            if (ch === `
`) {
              const { fold, offset } = foldNewline(source, i);
              res += fold, i = offset;
            } else if (ch === "\\") {
              let next = source[++i];
              const cc = escapeCodes[next];
              if (cc)
                res += cc;
              else if (next === `
`)
                for (next = source[i + 1]; next === " " || next === "	"; )
                  next = source[++i + 1];
              else if (next === "\r" && source[i + 1] === `
`)
                for (next = source[++i + 1]; next === " " || next === "	"; )
                  next = source[++i + 1];
              else if (next === "x" || next === "u" || next === "U") {
                const length = next === "x" ? 2 : next === "u" ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError), i += length;
              } else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), res += raw;
              }
            } else if (ch === " " || ch === "	") {
              const wsStart = i;
              let next = source[i + 1];
              for (; next === " " || next === "	"; )
                next = source[++i + 1];
              next !== `
` && !(next === "\r" && source[i + 2] === `
`) && (res += i > wsStart ? source.slice(wsStart, i + 1) : ch);
            } else
              res += ch;
        }
        return (source[source.length - 1] !== '"' || source.length === 1) && onError(source.length, "MISSING_CHAR", 'Missing closing "quote'), res;
      }
      function foldNewline(source, offset) {
        let fold = "", ch = source[offset + 1];
        for (; (ch === " " || ch === "	" || ch === `
` || ch === "\r") && !(ch === "\r" && source[offset + 2] !== `
`); )
          ch === `
` && (fold += `
`), offset += 1, ch = source[offset + 1];
        return fold || (fold = " "), { fold, offset };
      }
      const escapeCodes = {
        0: "\0",
        // null character
        a: "\x07",
        // bell character
        b: "\b",
        // backspace
        e: "\x1B",
        // escape character
        f: "\f",
        // form feed
        n: `
`,
        // line feed
        r: "\r",
        // carriage return
        t: "	",
        // horizontal tab
        v: "\v",
        // vertical tab
        N: "\x85",
        // Unicode next line
        _: "\xA0",
        // Unicode non-breaking space
        L: "\u2028",
        // Unicode line separator
        P: "\u2029",
        // Unicode paragraph separator
        " ": " ",
        '"': '"',
        "/": "/",
        "\\": "\\",
        "	": "	"
      };
      function parseCharCode(source, offset, length, onError) {
        const cc = source.substr(offset, length), code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
        try {
          return String.fromCodePoint(code);
        } catch {
          const raw = source.substr(offset - 2, length + 2);
          return onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`), raw;
        }
      }
      exports.resolveFlowScalar = resolveFlowScalar;
    })
  ),
  /***/
  4631: (
    /***/
    ((__unused_webpack_module, exports) => {
      function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
        let spaceBefore = !1, atNewline = startOnNewline, hasSpace = startOnNewline, comment = "", commentSep = "", hasNewline = !1, reqSpace = !1, tab = null, anchor = null, tag = null, newlineAfterProp = null, comma = null, found = null, start = null;
        for (const token of tokens)
          switch (reqSpace && (token.type !== "space" && token.type !== "newline" && token.type !== "comma" && onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), reqSpace = !1), tab && (atNewline && token.type !== "comment" && token.type !== "newline" && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), tab = null), token.type) {
            case "space":
              !flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	") && (tab = token), hasSpace = !0;
              break;
            case "comment": {
              hasSpace || onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = token.source.substring(1) || " ";
              comment ? comment += commentSep + cb : comment = cb, commentSep = "", atNewline = !1;
              break;
            }
            case "newline":
              atNewline ? comment ? comment += token.source : (!found || indicator !== "seq-item-ind") && (spaceBefore = !0) : commentSep += token.source, atNewline = !0, hasNewline = !0, (anchor || tag) && (newlineAfterProp = token), hasSpace = !0;
              break;
            case "anchor":
              anchor && onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor"), token.source.endsWith(":") && onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0), anchor = token, start ?? (start = token.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
              break;
            case "tag": {
              tag && onError(token, "MULTIPLE_TAGS", "A node can have at most one tag"), tag = token, start ?? (start = token.offset), atNewline = !1, hasSpace = !1, reqSpace = !0;
              break;
            }
            case indicator:
              (anchor || tag) && onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`), found && onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`), found = token, atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind", hasSpace = !1;
              break;
            case "comma":
              if (flow) {
                comma && onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`), comma = token, atNewline = !1, hasSpace = !1;
                break;
              }
            // else fallthrough
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`), atNewline = !1, hasSpace = !1;
          }
        const last = tokens[tokens.length - 1], end = last ? last.offset + last.source.length : offset;
        return reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "") && onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq") && onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), {
          comma,
          found,
          spaceBefore,
          comment,
          hasNewline,
          anchor,
          tag,
          newlineAfterProp,
          end,
          start: start ?? end
        };
      }
      exports.resolveProps = resolveProps;
    })
  ),
  /***/
  9499: (
    /***/
    ((__unused_webpack_module, exports) => {
      function containsNewline(key) {
        if (!key)
          return null;
        switch (key.type) {
          case "alias":
          case "scalar":
          case "double-quoted-scalar":
          case "single-quoted-scalar":
            if (key.source.includes(`
`))
              return !0;
            if (key.end) {
              for (const st of key.end)
                if (st.type === "newline")
                  return !0;
            }
            return !1;
          case "flow-collection":
            for (const it of key.items) {
              for (const st of it.start)
                if (st.type === "newline")
                  return !0;
              if (it.sep) {
                for (const st of it.sep)
                  if (st.type === "newline")
                    return !0;
              }
              if (containsNewline(it.key) || containsNewline(it.value))
                return !0;
            }
            return !1;
          default:
            return !0;
        }
      }
      exports.containsNewline = containsNewline;
    })
  ),
  /***/
  2599: (
    /***/
    ((__unused_webpack_module, exports) => {
      function emptyScalarPosition(offset, before, pos) {
        if (before) {
          pos ?? (pos = before.length);
          for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
              case "space":
              case "comment":
              case "newline":
                offset -= st.source.length;
                continue;
            }
            for (st = before[++i]; st?.type === "space"; )
              offset += st.source.length, st = before[++i];
            break;
          }
        }
        return offset;
      }
      exports.emptyScalarPosition = emptyScalarPosition;
    })
  ),
  /***/
  4051: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var utilContainsNewline = __nccwpck_require__2(9499);
      function flowIndentCheck(indent, fc, onError) {
        if (fc?.type === "flow-collection") {
          const end = fc.end[0];
          end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc) && onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
        }
      }
      exports.flowIndentCheck = flowIndentCheck;
    })
  ),
  /***/
  1187: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127);
      function mapIncludes(ctx, items, search) {
        const { uniqueKeys } = ctx.options;
        if (uniqueKeys === !1)
          return !1;
        const isEqual = typeof uniqueKeys == "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
        return items.some((pair) => isEqual(pair.key, search));
      }
      exports.mapIncludes = mapIncludes;
    })
  ),
  /***/
  3021: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Alias = __nccwpck_require__2(4065), Collection = __nccwpck_require__2(101), identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), toJS = __nccwpck_require__2(4043), Schema = __nccwpck_require__2(5840), stringifyDocument = __nccwpck_require__2(6829), anchors = __nccwpck_require__2(1596), applyReviver = __nccwpck_require__2(3661), createNode = __nccwpck_require__2(2404), directives = __nccwpck_require__2(1342);
      class Document {
        constructor(value, replacer, options) {
          this.commentBefore = null, this.comment = null, this.errors = [], this.warnings = [], Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
          let _replacer = null;
          typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer, replacer = void 0);
          const opt = Object.assign({
            intAsBigInt: !1,
            keepSourceTokens: !1,
            logLevel: "warn",
            prettyErrors: !0,
            strict: !0,
            stringKeys: !1,
            uniqueKeys: !0,
            version: "1.2"
          }, options);
          this.options = opt;
          let { version } = opt;
          options?._directives ? (this.directives = options._directives.atDocument(), this.directives.yaml.explicit && (version = this.directives.yaml.version)) : this.directives = new directives.Directives({ version }), this.setSchema(version, options), this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
        }
        /**
         * Create a deep copy of this Document and its contents.
         *
         * Custom Node values that inherit from `Object` still refer to their original instances.
         */
        clone() {
          const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
          });
          return copy.commentBefore = this.commentBefore, copy.comment = this.comment, copy.errors = this.errors.slice(), copy.warnings = this.warnings.slice(), copy.options = Object.assign({}, this.options), this.directives && (copy.directives = this.directives.clone()), copy.schema = this.schema.clone(), copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents, this.range && (copy.range = this.range.slice()), copy;
        }
        /** Adds a value to the document. */
        add(value) {
          assertCollection(this.contents) && this.contents.add(value);
        }
        /** Adds a value to the document. */
        addIn(path, value) {
          assertCollection(this.contents) && this.contents.addIn(path, value);
        }
        /**
         * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
         *
         * If `node` already has an anchor, `name` is ignored.
         * Otherwise, the `node.anchor` value will be set to `name`,
         * or if an anchor with that name is already present in the document,
         * `name` will be used as a prefix for a new unique anchor.
         * If `name` is undefined, the generated anchor will use 'a' as a prefix.
         */
        createAlias(node, name) {
          if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
            !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
          }
          return new Alias.Alias(node.anchor);
        }
        createNode(value, replacer, options) {
          let _replacer;
          if (typeof replacer == "function")
            value = replacer.call({ "": value }, "", value), _replacer = replacer;
          else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v == "number" || v instanceof String || v instanceof Number, asStr = replacer.filter(keyToStr).map(String);
            asStr.length > 0 && (replacer = replacer.concat(asStr)), _replacer = replacer;
          } else options === void 0 && replacer && (options = replacer, replacer = void 0);
          const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {}, { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
            this,
            // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
            anchorPrefix || "a"
          ), ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? !0,
            keepUndefined: keepUndefined ?? !1,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
          }, node = createNode.createNode(value, tag, ctx);
          return flow && identity.isCollection(node) && (node.flow = !0), setAnchors(), node;
        }
        /**
         * Convert a key and a value into a `Pair` using the current schema,
         * recursively wrapping all values as `Scalar` or `Collection` nodes.
         */
        createPair(key, value, options = {}) {
          const k = this.createNode(key, null, options), v = this.createNode(value, null, options);
          return new Pair.Pair(k, v);
        }
        /**
         * Removes a value from the document.
         * @returns `true` if the item was found and removed.
         */
        delete(key) {
          return assertCollection(this.contents) ? this.contents.delete(key) : !1;
        }
        /**
         * Removes a value from the document.
         * @returns `true` if the item was found and removed.
         */
        deleteIn(path) {
          return Collection.isEmptyPath(path) ? this.contents == null ? !1 : (this.contents = null, !0) : assertCollection(this.contents) ? this.contents.deleteIn(path) : !1;
        }
        /**
         * Returns item at `key`, or `undefined` if not found. By default unwraps
         * scalar values from their surrounding node; to disable set `keepScalar` to
         * `true` (collections are always returned intact).
         */
        get(key, keepScalar) {
          return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
        }
        /**
         * Returns item at `path`, or `undefined` if not found. By default unwraps
         * scalar values from their surrounding node; to disable set `keepScalar` to
         * `true` (collections are always returned intact).
         */
        getIn(path, keepScalar) {
          return Collection.isEmptyPath(path) ? !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents : identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
        }
        /**
         * Checks if the document includes a value with the key `key`.
         */
        has(key) {
          return identity.isCollection(this.contents) ? this.contents.has(key) : !1;
        }
        /**
         * Checks if the document includes a value at `path`.
         */
        hasIn(path) {
          return Collection.isEmptyPath(path) ? this.contents !== void 0 : identity.isCollection(this.contents) ? this.contents.hasIn(path) : !1;
        }
        /**
         * Sets a value in this document. For `!!set`, `value` needs to be a
         * boolean to add/remove the item from the set.
         */
        set(key, value) {
          this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, [key], value) : assertCollection(this.contents) && this.contents.set(key, value);
        }
        /**
         * Sets a value in this document. For `!!set`, `value` needs to be a
         * boolean to add/remove the item from the set.
         */
        setIn(path, value) {
          Collection.isEmptyPath(path) ? this.contents = value : this.contents == null ? this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value) : assertCollection(this.contents) && this.contents.setIn(path, value);
        }
        /**
         * Change the YAML version and schema used by the document.
         * A `null` version disables support for directives, explicit tags, anchors, and aliases.
         * It also requires the `schema` option to be given as a `Schema` instance value.
         *
         * Overrides all previously set schema options.
         */
        setSchema(version, options = {}) {
          typeof version == "number" && (version = String(version));
          let opt;
          switch (version) {
            case "1.1":
              this.directives ? this.directives.yaml.version = "1.1" : this.directives = new directives.Directives({ version: "1.1" }), opt = { resolveKnownTags: !1, schema: "yaml-1.1" };
              break;
            case "1.2":
            case "next":
              this.directives ? this.directives.yaml.version = version : this.directives = new directives.Directives({ version }), opt = { resolveKnownTags: !0, schema: "core" };
              break;
            case null:
              this.directives && delete this.directives, opt = null;
              break;
            default: {
              const sv = JSON.stringify(version);
              throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
          }
          if (options.schema instanceof Object)
            this.schema = options.schema;
          else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
          else
            throw new Error("With a null YAML version, the { schema: Schema } option is required");
        }
        // json & jsonArg are only used from toJSON()
        toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
          const ctx = {
            anchors: /* @__PURE__ */ new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === !0,
            mapKeyWarned: !1,
            maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
          }, res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
          if (typeof onAnchor == "function")
            for (const { count, res: res2 } of ctx.anchors.values())
              onAnchor(res2, count);
          return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
        }
        /**
         * A JSON representation of the document `contents`.
         *
         * @param jsonArg Used by `JSON.stringify` to indicate the array index or
         *   property name.
         */
        toJSON(jsonArg, onAnchor) {
          return this.toJS({ json: !0, jsonArg, mapAsMap: !1, onAnchor });
        }
        /** A YAML representation of the document. */
        toString(options = {}) {
          if (this.errors.length > 0)
            throw new Error("Document with errors cannot be stringified");
          if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
          }
          return stringifyDocument.stringifyDocument(this, options);
        }
      }
      function assertCollection(contents) {
        if (identity.isCollection(contents))
          return !0;
        throw new Error("Expected a YAML collection as document contents");
      }
      exports.Document = Document;
    })
  ),
  /***/
  1596: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), visit = __nccwpck_require__2(204);
      function anchorIsValid(anchor) {
        if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
          const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
          throw new Error(msg);
        }
        return !0;
      }
      function anchorNames(root) {
        const anchors = /* @__PURE__ */ new Set();
        return visit.visit(root, {
          Value(_key, node) {
            node.anchor && anchors.add(node.anchor);
          }
        }), anchors;
      }
      function findNewAnchor(prefix, exclude) {
        for (let i = 1; ; ++i) {
          const name = `${prefix}${i}`;
          if (!exclude.has(name))
            return name;
        }
      }
      function createNodeAnchors(doc, prefix) {
        const aliasObjects = [], sourceObjects = /* @__PURE__ */ new Map();
        let prevAnchors = null;
        return {
          onAnchor: (source) => {
            aliasObjects.push(source), prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            return prevAnchors.add(anchor), anchor;
          },
          /**
           * With circular references, the source node is only resolved after all
           * of its child nodes are. This is why anchors are set only after all of
           * the nodes have been created.
           */
          setAnchors: () => {
            for (const source of aliasObjects) {
              const ref = sourceObjects.get(source);
              if (typeof ref == "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node)))
                ref.node.anchor = ref.anchor;
              else {
                const error = new Error("Failed to resolve repeated object (this should not happen)");
                throw error.source = source, error;
              }
            }
          },
          sourceObjects
        };
      }
      exports.anchorIsValid = anchorIsValid, exports.anchorNames = anchorNames, exports.createNodeAnchors = createNodeAnchors, exports.findNewAnchor = findNewAnchor;
    })
  ),
  /***/
  3661: (
    /***/
    ((__unused_webpack_module, exports) => {
      function applyReviver(reviver, obj, key, val) {
        if (val && typeof val == "object")
          if (Array.isArray(val))
            for (let i = 0, len = val.length; i < len; ++i) {
              const v0 = val[i], v1 = applyReviver(reviver, val, String(i), v0);
              v1 === void 0 ? delete val[i] : v1 !== v0 && (val[i] = v1);
            }
          else if (val instanceof Map)
            for (const k of Array.from(val.keys())) {
              const v0 = val.get(k), v1 = applyReviver(reviver, val, k, v0);
              v1 === void 0 ? val.delete(k) : v1 !== v0 && val.set(k, v1);
            }
          else if (val instanceof Set)
            for (const v0 of Array.from(val)) {
              const v1 = applyReviver(reviver, val, v0, v0);
              v1 === void 0 ? val.delete(v0) : v1 !== v0 && (val.delete(v0), val.add(v1));
            }
          else
            for (const [k, v0] of Object.entries(val)) {
              const v1 = applyReviver(reviver, val, k, v0);
              v1 === void 0 ? delete val[k] : v1 !== v0 && (val[k] = v1);
            }
        return reviver.call(obj, key, val);
      }
      exports.applyReviver = applyReviver;
    })
  ),
  /***/
  2404: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Alias = __nccwpck_require__2(4065), identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301);
      const defaultTagPrefix = "tag:yaml.org,2002:";
      function findTagObject(value, tagName, tags) {
        if (tagName) {
          const match = tags.filter((t) => t.tag === tagName), tagObj = match.find((t) => !t.format) ?? match[0];
          if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
          return tagObj;
        }
        return tags.find((t) => t.identify?.(value) && !t.format);
      }
      function createNode(value, tagName, ctx) {
        if (identity.isDocument(value) && (value = value.contents), identity.isNode(value))
          return value;
        if (identity.isPair(value)) {
          const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
          return map.items.push(value), map;
        }
        (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt < "u" && value instanceof BigInt) && (value = value.valueOf());
        const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
        let ref;
        if (aliasDuplicateObjects && value && typeof value == "object") {
          if (ref = sourceObjects.get(value), ref)
            return ref.anchor ?? (ref.anchor = onAnchor(value)), new Alias.Alias(ref.anchor);
          ref = { anchor: null, node: null }, sourceObjects.set(value, ref);
        }
        tagName?.startsWith("!!") && (tagName = defaultTagPrefix + tagName.slice(2));
        let tagObj = findTagObject(value, tagName, schema.tags);
        if (!tagObj) {
          if (value && typeof value.toJSON == "function" && (value = value.toJSON()), !value || typeof value != "object") {
            const node2 = new Scalar.Scalar(value);
            return ref && (ref.node = node2), node2;
          }
          tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
        }
        onTagObj && (onTagObj(tagObj), delete ctx.onTagObj);
        const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from == "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
        return tagName ? node.tag = tagName : tagObj.default || (node.tag = tagObj.tag), ref && (ref.node = node), node;
      }
      exports.createNode = createNode;
    })
  ),
  /***/
  1342: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), visit = __nccwpck_require__2(204);
      const escapeChars = {
        "!": "%21",
        ",": "%2C",
        "[": "%5B",
        "]": "%5D",
        "{": "%7B",
        "}": "%7D"
      }, escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
      class Directives {
        constructor(yaml, tags) {
          this.docStart = null, this.docEnd = !1, this.yaml = Object.assign({}, Directives.defaultYaml, yaml), this.tags = Object.assign({}, Directives.defaultTags, tags);
        }
        clone() {
          const copy = new Directives(this.yaml, this.tags);
          return copy.docStart = this.docStart, copy;
        }
        /**
         * During parsing, get a Directives instance for the current document and
         * update the stream state according to the current version's spec.
         */
        atDocument() {
          const res = new Directives(this.yaml, this.tags);
          switch (this.yaml.version) {
            case "1.1":
              this.atNextDocument = !0;
              break;
            case "1.2":
              this.atNextDocument = !1, this.yaml = {
                explicit: Directives.defaultYaml.explicit,
                version: "1.2"
              }, this.tags = Object.assign({}, Directives.defaultTags);
              break;
          }
          return res;
        }
        /**
         * @param onError - May be called even if the action was successful
         * @returns `true` on success
         */
        add(line, onError) {
          this.atNextDocument && (this.yaml = { explicit: Directives.defaultYaml.explicit, version: "1.1" }, this.tags = Object.assign({}, Directives.defaultTags), this.atNextDocument = !1);
          const parts = line.trim().split(/[ \t]+/), name = parts.shift();
          switch (name) {
            case "%TAG": {
              if (parts.length !== 2 && (onError(0, "%TAG directive should contain exactly two parts"), parts.length < 2))
                return !1;
              const [handle, prefix] = parts;
              return this.tags[handle] = prefix, !0;
            }
            case "%YAML": {
              if (this.yaml.explicit = !0, parts.length !== 1)
                return onError(0, "%YAML directive should contain exactly one part"), !1;
              const [version] = parts;
              if (version === "1.1" || version === "1.2")
                return this.yaml.version = version, !0;
              {
                const isValid = /^\d+\.\d+$/.test(version);
                return onError(6, `Unsupported YAML version ${version}`, isValid), !1;
              }
            }
            default:
              return onError(0, `Unknown directive ${name}`, !0), !1;
          }
        }
        /**
         * Resolves a tag, matching handles to those defined in %TAG directives.
         *
         * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
         *   `'!local'` tag, or `null` if unresolvable.
         */
        tagName(source, onError) {
          if (source === "!")
            return "!";
          if (source[0] !== "!")
            return onError(`Not a valid tag: ${source}`), null;
          if (source[1] === "<") {
            const verbatim = source.slice(2, -1);
            return verbatim === "!" || verbatim === "!!" ? (onError(`Verbatim tags aren't resolved, so ${source} is invalid.`), null) : (source[source.length - 1] !== ">" && onError("Verbatim tags must end with a >"), verbatim);
          }
          const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
          suffix || onError(`The ${source} tag has no suffix`);
          const prefix = this.tags[handle];
          if (prefix)
            try {
              return prefix + decodeURIComponent(suffix);
            } catch (error) {
              return onError(String(error)), null;
            }
          return handle === "!" ? source : (onError(`Could not resolve tag: ${source}`), null);
        }
        /**
         * Given a fully resolved tag, returns its printable string form,
         * taking into account current tag prefixes and defaults.
         */
        tagString(tag) {
          for (const [handle, prefix] of Object.entries(this.tags))
            if (tag.startsWith(prefix))
              return handle + escapeTagName(tag.substring(prefix.length));
          return tag[0] === "!" ? tag : `!<${tag}>`;
        }
        toString(doc) {
          const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [], tagEntries = Object.entries(this.tags);
          let tagNames;
          if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
              identity.isNode(node) && node.tag && (tags[node.tag] = !0);
            }), tagNames = Object.keys(tags);
          } else
            tagNames = [];
          for (const [handle, prefix] of tagEntries)
            handle === "!!" && prefix === "tag:yaml.org,2002:" || (!doc || tagNames.some((tn) => tn.startsWith(prefix))) && lines.push(`%TAG ${handle} ${prefix}`);
          return lines.join(`
`);
        }
      }
      Directives.defaultYaml = { explicit: !1, version: "1.2" }, Directives.defaultTags = { "!!": "tag:yaml.org,2002:" }, exports.Directives = Directives;
    })
  ),
  /***/
  1464: (
    /***/
    ((__unused_webpack_module, exports) => {
      class YAMLError extends Error {
        constructor(name, pos, code, message) {
          super(), this.name = name, this.code = code, this.message = message, this.pos = pos;
        }
      }
      class YAMLParseError extends YAMLError {
        constructor(pos, code, message) {
          super("YAMLParseError", pos, code, message);
        }
      }
      class YAMLWarning extends YAMLError {
        constructor(pos, code, message) {
          super("YAMLWarning", pos, code, message);
        }
      }
      const prettifyError = (src, lc) => (error) => {
        if (error.pos[0] === -1)
          return;
        error.linePos = error.pos.map((pos) => lc.linePos(pos));
        const { line, col } = error.linePos[0];
        error.message += ` at line ${line}, column ${col}`;
        let ci = col - 1, lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
        if (ci >= 60 && lineStr.length > 80) {
          const trimStart = Math.min(ci - 39, lineStr.length - 79);
          lineStr = "\u2026" + lineStr.substring(trimStart), ci -= trimStart - 1;
        }
        if (lineStr.length > 80 && (lineStr = lineStr.substring(0, 79) + "\u2026"), line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
          let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
          prev.length > 80 && (prev = prev.substring(0, 79) + `\u2026
`), lineStr = prev + lineStr;
        }
        if (/[^ ]/.test(lineStr)) {
          let count = 1;
          const end = error.linePos[1];
          end?.line === line && end.col > col && (count = Math.max(1, Math.min(end.col - col, 80 - ci)));
          const pointer = " ".repeat(ci) + "^".repeat(count);
          error.message += `:

${lineStr}
${pointer}
`;
        }
      };
      exports.YAMLError = YAMLError, exports.YAMLParseError = YAMLParseError, exports.YAMLWarning = YAMLWarning, exports.prettifyError = prettifyError;
    })
  ),
  /***/
  8815: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var __webpack_unused_export__, composer = __nccwpck_require__2(9984), Document = __nccwpck_require__2(3021), Schema = __nccwpck_require__2(5840), errors = __nccwpck_require__2(1464), Alias = __nccwpck_require__2(4065), identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), Scalar = __nccwpck_require__2(3301), YAMLMap = __nccwpck_require__2(4454), YAMLSeq = __nccwpck_require__2(2223), cst = __nccwpck_require__2(3461), lexer = __nccwpck_require__2(361), lineCounter = __nccwpck_require__2(6628), parser = __nccwpck_require__2(3456), publicApi = __nccwpck_require__2(4047), visit = __nccwpck_require__2(204);
      exports.Dk = composer.Composer, __webpack_unused_export__ = Document.Document, __webpack_unused_export__ = Schema.Schema, __webpack_unused_export__ = errors.YAMLError, __webpack_unused_export__ = errors.YAMLParseError, __webpack_unused_export__ = errors.YAMLWarning, __webpack_unused_export__ = Alias.Alias, exports.Vj = identity.isAlias, __webpack_unused_export__ = identity.isCollection, __webpack_unused_export__ = identity.isDocument, exports.jh = identity.isMap, __webpack_unused_export__ = identity.isNode, __webpack_unused_export__ = identity.isPair, exports.jn = identity.isScalar, exports.oP = identity.isSeq, __webpack_unused_export__ = Pair.Pair, __webpack_unused_export__ = Scalar.Scalar, __webpack_unused_export__ = YAMLMap.YAMLMap, __webpack_unused_export__ = YAMLSeq.YAMLSeq, __webpack_unused_export__ = cst, __webpack_unused_export__ = lexer.Lexer, exports.HN = lineCounter.LineCounter, exports.iX = parser.Parser, __webpack_unused_export__ = publicApi.parse, __webpack_unused_export__ = publicApi.parseAllDocuments, __webpack_unused_export__ = publicApi.parseDocument, __webpack_unused_export__ = publicApi.stringify, __webpack_unused_export__ = visit.visit, __webpack_unused_export__ = visit.visitAsync;
    })
  ),
  /***/
  7249: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var node_process = __nccwpck_require__2(932);
      function debug(logLevel, ...messages) {
        logLevel === "debug" && console.log(...messages);
      }
      function warn(logLevel, warning) {
        (logLevel === "debug" || logLevel === "warn") && (typeof node_process.emitWarning == "function" ? node_process.emitWarning(warning) : console.warn(warning));
      }
      exports.debug = debug, exports.warn = warn;
    })
  ),
  /***/
  4065: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var anchors = __nccwpck_require__2(1596), visit = __nccwpck_require__2(204), identity = __nccwpck_require__2(1127), Node = __nccwpck_require__2(6673), toJS = __nccwpck_require__2(4043);
      class Alias extends Node.NodeBase {
        constructor(source) {
          super(identity.ALIAS), this.source = source, Object.defineProperty(this, "tag", {
            set() {
              throw new Error("Alias nodes cannot have tags");
            }
          });
        }
        /**
         * Resolve the value of this alias within `doc`, finding the last
         * instance of the `source` anchor before this node.
         */
        resolve(doc, ctx) {
          if (ctx?.maxAliasCount === 0)
            throw new ReferenceError("Alias resolution is disabled");
          let nodes;
          ctx?.aliasResolveCache ? nodes = ctx.aliasResolveCache : (nodes = [], visit.visit(doc, {
            Node: (_key, node) => {
              (identity.isAlias(node) || identity.hasAnchor(node)) && nodes.push(node);
            }
          }), ctx && (ctx.aliasResolveCache = nodes));
          let found;
          for (const node of nodes) {
            if (node === this)
              break;
            node.anchor === this.source && (found = node);
          }
          if (found && ctx) {
            const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
            let data = anchors2.get(found);
            if (data || (toJS.toJS(found, null, ctx), data = anchors2.get(found)), data?.res === void 0) {
              const msg = "This should not happen: Alias anchor was not resolved?";
              throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0 && (data.count += 1, data.aliasCount === 0 && (data.aliasCount = getAliasCount(doc2, found, anchors2)), data.count * data.aliasCount > maxAliasCount)) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
          return found;
        }
        toJSON(_arg, ctx) {
          if (!ctx)
            return { source: this.source };
          const source = this.resolve(ctx.doc, ctx);
          if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
          }
          return ctx.anchors.get(source).res;
        }
        toString(ctx, _onComment, _onChompKeep) {
          const src = `*${this.source}`;
          if (ctx) {
            if (anchors.anchorIsValid(this.source), ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
              const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
              throw new Error(msg);
            }
            if (ctx.implicitKey)
              return `${src} `;
          }
          return src;
        }
      }
      function getAliasCount(doc, node, anchors2) {
        if (identity.isAlias(node)) {
          const source = node.resolve(doc), anchor = anchors2 && source && anchors2.get(source);
          return anchor ? anchor.count * anchor.aliasCount : 0;
        } else if (identity.isCollection(node)) {
          let count = 0;
          for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors2);
            c > count && (count = c);
          }
          return count;
        } else if (identity.isPair(node)) {
          const kc = getAliasCount(doc, node.key, anchors2), vc = getAliasCount(doc, node.value, anchors2);
          return Math.max(kc, vc);
        }
        return 1;
      }
      exports.Alias = Alias;
    })
  ),
  /***/
  101: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var createNode = __nccwpck_require__2(2404), identity = __nccwpck_require__2(1127), Node = __nccwpck_require__2(6673);
      function collectionFromPath(schema, path, value) {
        let v = value;
        for (let i = path.length - 1; i >= 0; --i) {
          const k = path[i];
          if (typeof k == "number" && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v, v = a;
          } else
            v = /* @__PURE__ */ new Map([[k, v]]);
        }
        return createNode.createNode(v, void 0, {
          aliasDuplicateObjects: !1,
          keepUndefined: !1,
          onAnchor: () => {
            throw new Error("This should not happen, please report a bug.");
          },
          schema,
          sourceObjects: /* @__PURE__ */ new Map()
        });
      }
      const isEmptyPath = (path) => path == null || typeof path == "object" && !!path[Symbol.iterator]().next().done;
      class Collection extends Node.NodeBase {
        constructor(type, schema) {
          super(type), Object.defineProperty(this, "schema", {
            value: schema,
            configurable: !0,
            enumerable: !1,
            writable: !0
          });
        }
        /**
         * Create a copy of this collection.
         *
         * @param schema - If defined, overwrites the original's schema
         */
        clone(schema) {
          const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
          return schema && (copy.schema = schema), copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it), this.range && (copy.range = this.range.slice()), copy;
        }
        /**
         * Adds a value to the collection. For `!!map` and `!!omap` the value must
         * be a Pair instance or a `{ key, value }` object, which may not have a key
         * that already exists in the map.
         */
        addIn(path, value) {
          if (isEmptyPath(path))
            this.add(value);
          else {
            const [key, ...rest] = path, node = this.get(key, !0);
            if (identity.isCollection(node))
              node.addIn(rest, value);
            else if (node === void 0 && this.schema)
              this.set(key, collectionFromPath(this.schema, rest, value));
            else
              throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
          }
        }
        /**
         * Removes a value from the collection.
         * @returns `true` if the item was found and removed.
         */
        deleteIn(path) {
          const [key, ...rest] = path;
          if (rest.length === 0)
            return this.delete(key);
          const node = this.get(key, !0);
          if (identity.isCollection(node))
            return node.deleteIn(rest);
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
        /**
         * Returns item at `key`, or `undefined` if not found. By default unwraps
         * scalar values from their surrounding node; to disable set `keepScalar` to
         * `true` (collections are always returned intact).
         */
        getIn(path, keepScalar) {
          const [key, ...rest] = path, node = this.get(key, !0);
          return rest.length === 0 ? !keepScalar && identity.isScalar(node) ? node.value : node : identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
        }
        hasAllNullValues(allowScalar) {
          return this.items.every((node) => {
            if (!identity.isPair(node))
              return !1;
            const n = node.value;
            return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
          });
        }
        /**
         * Checks if the collection includes a value with the key `key`.
         */
        hasIn(path) {
          const [key, ...rest] = path;
          if (rest.length === 0)
            return this.has(key);
          const node = this.get(key, !0);
          return identity.isCollection(node) ? node.hasIn(rest) : !1;
        }
        /**
         * Sets a value in this collection. For `!!set`, `value` needs to be a
         * boolean to add/remove the item from the set.
         */
        setIn(path, value) {
          const [key, ...rest] = path;
          if (rest.length === 0)
            this.set(key, value);
          else {
            const node = this.get(key, !0);
            if (identity.isCollection(node))
              node.setIn(rest, value);
            else if (node === void 0 && this.schema)
              this.set(key, collectionFromPath(this.schema, rest, value));
            else
              throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
          }
        }
      }
      exports.Collection = Collection, exports.collectionFromPath = collectionFromPath, exports.isEmptyPath = isEmptyPath;
    })
  ),
  /***/
  6673: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var applyReviver = __nccwpck_require__2(3661), identity = __nccwpck_require__2(1127), toJS = __nccwpck_require__2(4043);
      class NodeBase {
        constructor(type) {
          Object.defineProperty(this, identity.NODE_TYPE, { value: type });
        }
        /** Create a copy of this node.  */
        clone() {
          const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
          return this.range && (copy.range = this.range.slice()), copy;
        }
        /** A plain JavaScript representation of this node. */
        toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
          if (!identity.isDocument(doc))
            throw new TypeError("A document argument is required");
          const ctx = {
            anchors: /* @__PURE__ */ new Map(),
            doc,
            keep: !0,
            mapAsMap: mapAsMap === !0,
            mapKeyWarned: !1,
            maxAliasCount: typeof maxAliasCount == "number" ? maxAliasCount : 100
          }, res = toJS.toJS(this, "", ctx);
          if (typeof onAnchor == "function")
            for (const { count, res: res2 } of ctx.anchors.values())
              onAnchor(res2, count);
          return typeof reviver == "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
        }
      }
      exports.NodeBase = NodeBase;
    })
  ),
  /***/
  7165: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var createNode = __nccwpck_require__2(2404), stringifyPair = __nccwpck_require__2(9748), addPairToJSMap = __nccwpck_require__2(7104), identity = __nccwpck_require__2(1127);
      function createPair(key, value, ctx) {
        const k = createNode.createNode(key, void 0, ctx), v = createNode.createNode(value, void 0, ctx);
        return new Pair(k, v);
      }
      class Pair {
        constructor(key, value = null) {
          Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR }), this.key = key, this.value = value;
        }
        clone(schema) {
          let { key, value } = this;
          return identity.isNode(key) && (key = key.clone(schema)), identity.isNode(value) && (value = value.clone(schema)), new Pair(key, value);
        }
        toJSON(_, ctx) {
          const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
          return addPairToJSMap.addPairToJSMap(ctx, pair, this);
        }
        toString(ctx, onComment, onChompKeep) {
          return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
        }
      }
      exports.Pair = Pair, exports.createPair = createPair;
    })
  ),
  /***/
  3301: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Node = __nccwpck_require__2(6673), toJS = __nccwpck_require__2(4043);
      const isScalarValue = (value) => !value || typeof value != "function" && typeof value != "object";
      class Scalar extends Node.NodeBase {
        constructor(value) {
          super(identity.SCALAR), this.value = value;
        }
        toJSON(arg, ctx) {
          return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
        }
        toString() {
          return String(this.value);
        }
      }
      Scalar.BLOCK_FOLDED = "BLOCK_FOLDED", Scalar.BLOCK_LITERAL = "BLOCK_LITERAL", Scalar.PLAIN = "PLAIN", Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE", Scalar.QUOTE_SINGLE = "QUOTE_SINGLE", exports.Scalar = Scalar, exports.isScalarValue = isScalarValue;
    })
  ),
  /***/
  4454: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var stringifyCollection = __nccwpck_require__2(1212), addPairToJSMap = __nccwpck_require__2(7104), Collection = __nccwpck_require__2(101), identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), Scalar = __nccwpck_require__2(3301);
      function findPair(items, key) {
        const k = identity.isScalar(key) ? key.value : key;
        for (const it of items)
          if (identity.isPair(it) && (it.key === key || it.key === k || identity.isScalar(it.key) && it.key.value === k))
            return it;
      }
      class YAMLMap extends Collection.Collection {
        static get tagName() {
          return "tag:yaml.org,2002:map";
        }
        constructor(schema) {
          super(identity.MAP, schema), this.items = [];
        }
        /**
         * A generic collection parsing method that can be extended
         * to other node classes that inherit from YAMLMap
         */
        static from(schema, obj, ctx) {
          const { keepUndefined, replacer } = ctx, map = new this(schema), add = (key, value) => {
            if (typeof replacer == "function")
              value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
              return;
            (value !== void 0 || keepUndefined) && map.items.push(Pair.createPair(key, value, ctx));
          };
          if (obj instanceof Map)
            for (const [key, value] of obj)
              add(key, value);
          else if (obj && typeof obj == "object")
            for (const key of Object.keys(obj))
              add(key, obj[key]);
          return typeof schema.sortMapEntries == "function" && map.items.sort(schema.sortMapEntries), map;
        }
        /**
         * Adds a value to the collection.
         *
         * @param overwrite - If not set `true`, using a key that is already in the
         *   collection will throw. Otherwise, overwrites the previous value.
         */
        add(pair, overwrite) {
          let _pair;
          identity.isPair(pair) ? _pair = pair : !pair || typeof pair != "object" || !("key" in pair) ? _pair = new Pair.Pair(pair, pair?.value) : _pair = new Pair.Pair(pair.key, pair.value);
          const prev = findPair(this.items, _pair.key), sortEntries = this.schema?.sortMapEntries;
          if (prev) {
            if (!overwrite)
              throw new Error(`Key ${_pair.key} already set`);
            identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value) ? prev.value.value = _pair.value : prev.value = _pair.value;
          } else if (sortEntries) {
            const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
            i === -1 ? this.items.push(_pair) : this.items.splice(i, 0, _pair);
          } else
            this.items.push(_pair);
        }
        delete(key) {
          const it = findPair(this.items, key);
          return it ? this.items.splice(this.items.indexOf(it), 1).length > 0 : !1;
        }
        get(key, keepScalar) {
          const node = findPair(this.items, key)?.value;
          return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
        }
        has(key) {
          return !!findPair(this.items, key);
        }
        set(key, value) {
          this.add(new Pair.Pair(key, value), !0);
        }
        /**
         * @param ctx - Conversion context, originally set in Document#toJS()
         * @param {Class} Type - If set, forces the returned collection type
         * @returns Instance of Type, Map, or Object
         */
        toJSON(_, ctx, Type) {
          const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
          ctx?.onCreate && ctx.onCreate(map);
          for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
          return map;
        }
        toString(ctx, onComment, onChompKeep) {
          if (!ctx)
            return JSON.stringify(this);
          for (const item of this.items)
            if (!identity.isPair(item))
              throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
          return !ctx.allNullValues && this.hasAllNullValues(!1) && (ctx = Object.assign({}, ctx, { allNullValues: !0 })), stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: "",
            flowChars: { start: "{", end: "}" },
            itemIndent: ctx.indent || "",
            onChompKeep,
            onComment
          });
        }
      }
      exports.YAMLMap = YAMLMap, exports.findPair = findPair;
    })
  ),
  /***/
  2223: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var createNode = __nccwpck_require__2(2404), stringifyCollection = __nccwpck_require__2(1212), Collection = __nccwpck_require__2(101), identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301), toJS = __nccwpck_require__2(4043);
      class YAMLSeq extends Collection.Collection {
        static get tagName() {
          return "tag:yaml.org,2002:seq";
        }
        constructor(schema) {
          super(identity.SEQ, schema), this.items = [];
        }
        add(value) {
          this.items.push(value);
        }
        /**
         * Removes a value from the collection.
         *
         * `key` must contain a representation of an integer for this to succeed.
         * It may be wrapped in a `Scalar`.
         *
         * @returns `true` if the item was found and removed.
         */
        delete(key) {
          const idx = asItemIndex(key);
          return typeof idx != "number" ? !1 : this.items.splice(idx, 1).length > 0;
        }
        get(key, keepScalar) {
          const idx = asItemIndex(key);
          if (typeof idx != "number")
            return;
          const it = this.items[idx];
          return !keepScalar && identity.isScalar(it) ? it.value : it;
        }
        /**
         * Checks if the collection includes a value with the key `key`.
         *
         * `key` must contain a representation of an integer for this to succeed.
         * It may be wrapped in a `Scalar`.
         */
        has(key) {
          const idx = asItemIndex(key);
          return typeof idx == "number" && idx < this.items.length;
        }
        /**
         * Sets a value in this collection. For `!!set`, `value` needs to be a
         * boolean to add/remove the item from the set.
         *
         * If `key` does not contain a representation of an integer, this will throw.
         * It may be wrapped in a `Scalar`.
         */
        set(key, value) {
          const idx = asItemIndex(key);
          if (typeof idx != "number")
            throw new Error(`Expected a valid index, not ${key}.`);
          const prev = this.items[idx];
          identity.isScalar(prev) && Scalar.isScalarValue(value) ? prev.value = value : this.items[idx] = value;
        }
        toJSON(_, ctx) {
          const seq = [];
          ctx?.onCreate && ctx.onCreate(seq);
          let i = 0;
          for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
          return seq;
        }
        toString(ctx, onComment, onChompKeep) {
          return ctx ? stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: "- ",
            flowChars: { start: "[", end: "]" },
            itemIndent: (ctx.indent || "") + "  ",
            onChompKeep,
            onComment
          }) : JSON.stringify(this);
        }
        static from(schema, obj, ctx) {
          const { replacer } = ctx, seq = new this(schema);
          if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
              if (typeof replacer == "function") {
                const key = obj instanceof Set ? it : String(i++);
                it = replacer.call(obj, key, it);
              }
              seq.items.push(createNode.createNode(it, void 0, ctx));
            }
          }
          return seq;
        }
      }
      function asItemIndex(key) {
        let idx = identity.isScalar(key) ? key.value : key;
        return idx && typeof idx == "string" && (idx = Number(idx)), typeof idx == "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
      }
      exports.YAMLSeq = YAMLSeq;
    })
  ),
  /***/
  7104: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var log = __nccwpck_require__2(7249), merge = __nccwpck_require__2(452), stringify = __nccwpck_require__2(2148), identity = __nccwpck_require__2(1127), toJS = __nccwpck_require__2(4043);
      function addPairToJSMap(ctx, map, { key, value }) {
        if (identity.isNode(key) && key.addToJSMap)
          key.addToJSMap(ctx, map, value);
        else if (merge.isMergeKey(ctx, key))
          merge.addMergeToJSMap(ctx, map, value);
        else {
          const jsKey = toJS.toJS(key, "", ctx);
          if (map instanceof Map)
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
          else if (map instanceof Set)
            map.add(jsKey);
          else {
            const stringKey = stringifyKey(key, jsKey, ctx), jsValue = toJS.toJS(value, stringKey, ctx);
            stringKey in map ? Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: !0,
              enumerable: !0,
              configurable: !0
            }) : map[stringKey] = jsValue;
          }
        }
        return map;
      }
      function stringifyKey(key, jsKey, ctx) {
        if (jsKey === null)
          return "";
        if (typeof jsKey != "object")
          return String(jsKey);
        if (identity.isNode(key) && ctx?.doc) {
          const strCtx = stringify.createStringifyContext(ctx.doc, {});
          strCtx.anchors = /* @__PURE__ */ new Set();
          for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
          strCtx.inFlow = !0, strCtx.inStringifyKey = !0;
          const strKey = key.toString(strCtx);
          if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            jsonStr.length > 40 && (jsonStr = jsonStr.substring(0, 36) + '..."'), log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`), ctx.mapKeyWarned = !0;
          }
          return strKey;
        }
        return JSON.stringify(jsKey);
      }
      exports.addPairToJSMap = addPairToJSMap;
    })
  ),
  /***/
  1127: (
    /***/
    ((__unused_webpack_module, exports) => {
      const ALIAS = Symbol.for("yaml.alias"), DOC = Symbol.for("yaml.document"), MAP = Symbol.for("yaml.map"), PAIR = Symbol.for("yaml.pair"), SCALAR = Symbol.for("yaml.scalar"), SEQ = Symbol.for("yaml.seq"), NODE_TYPE = Symbol.for("yaml.node.type"), isAlias = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === ALIAS, isDocument = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === DOC, isMap = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === MAP, isPair = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === PAIR, isScalar = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SCALAR, isSeq = (node) => !!node && typeof node == "object" && node[NODE_TYPE] === SEQ;
      function isCollection(node) {
        if (node && typeof node == "object")
          switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
              return !0;
          }
        return !1;
      }
      function isNode(node) {
        if (node && typeof node == "object")
          switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
              return !0;
          }
        return !1;
      }
      const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
      exports.ALIAS = ALIAS, exports.DOC = DOC, exports.MAP = MAP, exports.NODE_TYPE = NODE_TYPE, exports.PAIR = PAIR, exports.SCALAR = SCALAR, exports.SEQ = SEQ, exports.hasAnchor = hasAnchor, exports.isAlias = isAlias, exports.isCollection = isCollection, exports.isDocument = isDocument, exports.isMap = isMap, exports.isNode = isNode, exports.isPair = isPair, exports.isScalar = isScalar, exports.isSeq = isSeq;
    })
  ),
  /***/
  4043: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127);
      function toJS(value, arg, ctx) {
        if (Array.isArray(value))
          return value.map((v, i) => toJS(v, String(i), ctx));
        if (value && typeof value.toJSON == "function") {
          if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
          const data = { aliasCount: 0, count: 1, res: void 0 };
          ctx.anchors.set(value, data), ctx.onCreate = (res2) => {
            data.res = res2, delete ctx.onCreate;
          };
          const res = value.toJSON(arg, ctx);
          return ctx.onCreate && ctx.onCreate(res), res;
        }
        return typeof value == "bigint" && !ctx?.keep ? Number(value) : value;
      }
      exports.toJS = toJS;
    })
  ),
  /***/
  110: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var resolveBlockScalar = __nccwpck_require__2(8913), resolveFlowScalar = __nccwpck_require__2(6842), errors = __nccwpck_require__2(1464), stringifyString = __nccwpck_require__2(3069);
      function resolveAsScalar(token, strict = !0, onError) {
        if (token) {
          const _onError = (pos, code, message) => {
            const offset = typeof pos == "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
              onError(offset, code, message);
            else
              throw new errors.YAMLParseError([offset, offset + 1], code, message);
          };
          switch (token.type) {
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar":
              return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case "block-scalar":
              return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
          }
        }
        return null;
      }
      function createScalarToken(value, context) {
        const { implicitKey = !1, indent, inFlow = !1, offset = -1, type = "PLAIN" } = context, source = stringifyString.stringifyString({ type, value }, {
          implicitKey,
          indent: indent > 0 ? " ".repeat(indent) : "",
          inFlow,
          options: { blockQuote: !0, lineWidth: -1 }
        }), end = context.end ?? [
          { type: "newline", offset: -1, indent, source: `
` }
        ];
        switch (source[0]) {
          case "|":
          case ">": {
            const he = source.indexOf(`
`), head = source.substring(0, he), body = source.substring(he + 1) + `
`, props = [
              { type: "block-scalar-header", offset, indent, source: head }
            ];
            return addEndtoBlockProps(props, end) || props.push({ type: "newline", offset: -1, indent, source: `
` }), { type: "block-scalar", offset, indent, props, source: body };
          }
          case '"':
            return { type: "double-quoted-scalar", offset, indent, source, end };
          case "'":
            return { type: "single-quoted-scalar", offset, indent, source, end };
          default:
            return { type: "scalar", offset, indent, source, end };
        }
      }
      function setScalarValue(token, value, context = {}) {
        let { afterKey = !1, implicitKey = !1, inFlow = !1, type } = context, indent = "indent" in token ? token.indent : null;
        if (afterKey && typeof indent == "number" && (indent += 2), !type)
          switch (token.type) {
            case "single-quoted-scalar":
              type = "QUOTE_SINGLE";
              break;
            case "double-quoted-scalar":
              type = "QUOTE_DOUBLE";
              break;
            case "block-scalar": {
              const header = token.props[0];
              if (header.type !== "block-scalar-header")
                throw new Error("Invalid block scalar header");
              type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
              break;
            }
            default:
              type = "PLAIN";
          }
        const source = stringifyString.stringifyString({ type, value }, {
          implicitKey: implicitKey || indent === null,
          indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
          inFlow,
          options: { blockQuote: !0, lineWidth: -1 }
        });
        switch (source[0]) {
          case "|":
          case ">":
            setBlockScalarValue(token, source);
            break;
          case '"':
            setFlowScalarValue(token, source, "double-quoted-scalar");
            break;
          case "'":
            setFlowScalarValue(token, source, "single-quoted-scalar");
            break;
          default:
            setFlowScalarValue(token, source, "scalar");
        }
      }
      function setBlockScalarValue(token, source) {
        const he = source.indexOf(`
`), head = source.substring(0, he), body = source.substring(he + 1) + `
`;
        if (token.type === "block-scalar") {
          const header = token.props[0];
          if (header.type !== "block-scalar-header")
            throw new Error("Invalid block scalar header");
          header.source = head, token.source = body;
        } else {
          const { offset } = token, indent = "indent" in token ? token.indent : -1, props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          addEndtoBlockProps(props, "end" in token ? token.end : void 0) || props.push({ type: "newline", offset: -1, indent, source: `
` });
          for (const key of Object.keys(token))
            key !== "type" && key !== "offset" && delete token[key];
          Object.assign(token, { type: "block-scalar", indent, props, source: body });
        }
      }
      function addEndtoBlockProps(props, end) {
        if (end)
          for (const st of end)
            switch (st.type) {
              case "space":
              case "comment":
                props.push(st);
                break;
              case "newline":
                return props.push(st), !0;
            }
        return !1;
      }
      function setFlowScalarValue(token, source, type) {
        switch (token.type) {
          case "scalar":
          case "double-quoted-scalar":
          case "single-quoted-scalar":
            token.type = type, token.source = source;
            break;
          case "block-scalar": {
            const end = token.props.slice(1);
            let oa = source.length;
            token.props[0].type === "block-scalar-header" && (oa -= token.props[0].source.length);
            for (const tok of end)
              tok.offset += oa;
            delete token.props, Object.assign(token, { type, source, end });
            break;
          }
          case "block-map":
          case "block-seq": {
            const nl = { type: "newline", offset: token.offset + source.length, indent: token.indent, source: `
` };
            delete token.items, Object.assign(token, { type, source, end: [nl] });
            break;
          }
          default: {
            const indent = "indent" in token ? token.indent : -1, end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
            for (const key of Object.keys(token))
              key !== "type" && key !== "offset" && delete token[key];
            Object.assign(token, { type, indent, source, end });
          }
        }
      }
      exports.createScalarToken = createScalarToken, exports.resolveAsScalar = resolveAsScalar, exports.setScalarValue = setScalarValue;
    })
  ),
  /***/
  1733: (
    /***/
    ((__unused_webpack_module, exports) => {
      const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
      function stringifyToken(token) {
        switch (token.type) {
          case "block-scalar": {
            let res = "";
            for (const tok of token.props)
              res += stringifyToken(tok);
            return res + token.source;
          }
          case "block-map":
          case "block-seq": {
            let res = "";
            for (const item of token.items)
              res += stringifyItem(item);
            return res;
          }
          case "flow-collection": {
            let res = token.start.source;
            for (const item of token.items)
              res += stringifyItem(item);
            for (const st of token.end)
              res += st.source;
            return res;
          }
          case "document": {
            let res = stringifyItem(token);
            if (token.end)
              for (const st of token.end)
                res += st.source;
            return res;
          }
          default: {
            let res = token.source;
            if ("end" in token && token.end)
              for (const st of token.end)
                res += st.source;
            return res;
          }
        }
      }
      function stringifyItem({ start, key, sep, value }) {
        let res = "";
        for (const st of start)
          res += st.source;
        if (key && (res += stringifyToken(key)), sep)
          for (const st of sep)
            res += st.source;
        return value && (res += stringifyToken(value)), res;
      }
      exports.stringify = stringify;
    })
  ),
  /***/
  7715: (
    /***/
    ((__unused_webpack_module, exports) => {
      const BREAK = Symbol("break visit"), SKIP = Symbol("skip children"), REMOVE = Symbol("remove item");
      function visit(cst, visitor) {
        "type" in cst && cst.type === "document" && (cst = { start: cst.start, value: cst.value }), _visit(Object.freeze([]), cst, visitor);
      }
      visit.BREAK = BREAK, visit.SKIP = SKIP, visit.REMOVE = REMOVE, visit.itemAtPath = (cst, path) => {
        let item = cst;
        for (const [field, index] of path) {
          const tok = item?.[field];
          if (tok && "items" in tok)
            item = tok.items[index];
          else
            return;
        }
        return item;
      }, visit.parentCollection = (cst, path) => {
        const parent = visit.itemAtPath(cst, path.slice(0, -1)), field = path[path.length - 1][0], coll = parent?.[field];
        if (coll && "items" in coll)
          return coll;
        throw new Error("Parent collection not found");
      };
      function _visit(path, item, visitor) {
        let ctrl = visitor(item, path);
        if (typeof ctrl == "symbol")
          return ctrl;
        for (const field of ["key", "value"]) {
          const token = item[field];
          if (token && "items" in token) {
            for (let i = 0; i < token.items.length; ++i) {
              const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
              if (typeof ci == "number")
                i = ci - 1;
              else {
                if (ci === BREAK)
                  return BREAK;
                ci === REMOVE && (token.items.splice(i, 1), i -= 1);
              }
            }
            typeof ctrl == "function" && field === "key" && (ctrl = ctrl(item, path));
          }
        }
        return typeof ctrl == "function" ? ctrl(item, path) : ctrl;
      }
      exports.visit = visit;
    })
  ),
  /***/
  3461: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var cstScalar = __nccwpck_require__2(110), cstStringify = __nccwpck_require__2(1733), cstVisit = __nccwpck_require__2(7715);
      const BOM = "\uFEFF", DOCUMENT = "", FLOW_END = "", SCALAR = "", isCollection = (token) => !!token && "items" in token, isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
      function prettyToken(token) {
        switch (token) {
          case BOM:
            return "<BOM>";
          case DOCUMENT:
            return "<DOC>";
          case FLOW_END:
            return "<FLOW_END>";
          case SCALAR:
            return "<SCALAR>";
          default:
            return JSON.stringify(token);
        }
      }
      function tokenType(source) {
        switch (source) {
          case BOM:
            return "byte-order-mark";
          case DOCUMENT:
            return "doc-mode";
          case FLOW_END:
            return "flow-error-end";
          case SCALAR:
            return "scalar";
          case "---":
            return "doc-start";
          case "...":
            return "doc-end";
          case "":
          case `
`:
          case `\r
`:
            return "newline";
          case "-":
            return "seq-item-ind";
          case "?":
            return "explicit-key-ind";
          case ":":
            return "map-value-ind";
          case "{":
            return "flow-map-start";
          case "}":
            return "flow-map-end";
          case "[":
            return "flow-seq-start";
          case "]":
            return "flow-seq-end";
          case ",":
            return "comma";
        }
        switch (source[0]) {
          case " ":
          case "	":
            return "space";
          case "#":
            return "comment";
          case "%":
            return "directive-line";
          case "*":
            return "alias";
          case "&":
            return "anchor";
          case "!":
            return "tag";
          case "'":
            return "single-quoted-scalar";
          case '"':
            return "double-quoted-scalar";
          case "|":
          case ">":
            return "block-scalar-header";
        }
        return null;
      }
      exports.createScalarToken = cstScalar.createScalarToken, exports.resolveAsScalar = cstScalar.resolveAsScalar, exports.setScalarValue = cstScalar.setScalarValue, exports.stringify = cstStringify.stringify, exports.visit = cstVisit.visit, exports.BOM = BOM, exports.DOCUMENT = DOCUMENT, exports.FLOW_END = FLOW_END, exports.SCALAR = SCALAR, exports.isCollection = isCollection, exports.isScalar = isScalar, exports.prettyToken = prettyToken, exports.tokenType = tokenType;
    })
  ),
  /***/
  361: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var cst = __nccwpck_require__2(3461);
      function isEmpty(ch) {
        switch (ch) {
          case void 0:
          case " ":
          case `
`:
          case "\r":
          case "	":
            return !0;
          default:
            return !1;
        }
      }
      const hexDigits = new Set("0123456789ABCDEFabcdef"), tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"), flowIndicatorChars = new Set(",[]{}"), invalidAnchorChars = new Set(` ,[]{}
\r	`), isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
      class Lexer {
        constructor() {
          this.atEnd = !1, this.blockScalarIndent = -1, this.blockScalarKeep = !1, this.buffer = "", this.flowKey = !1, this.flowLevel = 0, this.indentNext = 0, this.indentValue = 0, this.lineEndPos = null, this.next = null, this.pos = 0;
        }
        /**
         * Generate YAML tokens from the `source` string. If `incomplete`,
         * a part of the last line may be left as a buffer for the next call.
         *
         * @returns A generator of lexical tokens
         */
        *lex(source, incomplete = !1) {
          if (source) {
            if (typeof source != "string")
              throw TypeError("source is not a string");
            this.buffer = this.buffer ? this.buffer + source : source, this.lineEndPos = null;
          }
          this.atEnd = !incomplete;
          let next = this.next ?? "stream";
          for (; next && (incomplete || this.hasChars(1)); )
            next = yield* this.parseNext(next);
        }
        atLineEnd() {
          let i = this.pos, ch = this.buffer[i];
          for (; ch === " " || ch === "	"; )
            ch = this.buffer[++i];
          return !ch || ch === "#" || ch === `
` ? !0 : ch === "\r" ? this.buffer[i + 1] === `
` : !1;
        }
        charAt(n) {
          return this.buffer[this.pos + n];
        }
        continueScalar(offset) {
          let ch = this.buffer[offset];
          if (this.indentNext > 0) {
            let indent = 0;
            for (; ch === " "; )
              ch = this.buffer[++indent + offset];
            if (ch === "\r") {
              const next = this.buffer[indent + offset + 1];
              if (next === `
` || !next && !this.atEnd)
                return offset + indent + 1;
            }
            return ch === `
` || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
          }
          if (ch === "-" || ch === ".") {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
              return -1;
          }
          return offset;
        }
        getLine() {
          let end = this.lineEndPos;
          return (typeof end != "number" || end !== -1 && end < this.pos) && (end = this.buffer.indexOf(`
`, this.pos), this.lineEndPos = end), end === -1 ? this.atEnd ? this.buffer.substring(this.pos) : null : (this.buffer[end - 1] === "\r" && (end -= 1), this.buffer.substring(this.pos, end));
        }
        hasChars(n) {
          return this.pos + n <= this.buffer.length;
        }
        setNext(state) {
          return this.buffer = this.buffer.substring(this.pos), this.pos = 0, this.lineEndPos = null, this.next = state, null;
        }
        peek(n) {
          return this.buffer.substr(this.pos, n);
        }
        *parseNext(next) {
          switch (next) {
            case "stream":
              return yield* this.parseStream();
            case "line-start":
              return yield* this.parseLineStart();
            case "block-start":
              return yield* this.parseBlockStart();
            case "doc":
              return yield* this.parseDocument();
            case "flow":
              return yield* this.parseFlowCollection();
            case "quoted-scalar":
              return yield* this.parseQuotedScalar();
            case "block-scalar":
              return yield* this.parseBlockScalar();
            case "plain-scalar":
              return yield* this.parsePlainScalar();
          }
        }
        *parseStream() {
          let line = this.getLine();
          if (line === null)
            return this.setNext("stream");
          if (line[0] === cst.BOM && (yield* this.pushCount(1), line = line.substring(1)), line[0] === "%") {
            let dirEnd = line.length, cs = line.indexOf("#");
            for (; cs !== -1; ) {
              const ch = line[cs - 1];
              if (ch === " " || ch === "	") {
                dirEnd = cs - 1;
                break;
              } else
                cs = line.indexOf("#", cs + 1);
            }
            for (; ; ) {
              const ch = line[dirEnd - 1];
              if (ch === " " || ch === "	")
                dirEnd -= 1;
              else
                break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(!0));
            return yield* this.pushCount(line.length - n), this.pushNewline(), "stream";
          }
          if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(!0);
            return yield* this.pushCount(line.length - sp), yield* this.pushNewline(), "stream";
          }
          return yield cst.DOCUMENT, yield* this.parseLineStart();
        }
        *parseLineStart() {
          const ch = this.charAt(0);
          if (!ch && !this.atEnd)
            return this.setNext("line-start");
          if (ch === "-" || ch === ".") {
            if (!this.atEnd && !this.hasChars(4))
              return this.setNext("line-start");
            const s = this.peek(3);
            if ((s === "---" || s === "...") && isEmpty(this.charAt(3)))
              return yield* this.pushCount(3), this.indentValue = 0, this.indentNext = 0, s === "---" ? "doc" : "stream";
          }
          return this.indentValue = yield* this.pushSpaces(!1), this.indentNext > this.indentValue && !isEmpty(this.charAt(1)) && (this.indentNext = this.indentValue), yield* this.parseBlockStart();
        }
        *parseBlockStart() {
          const [ch0, ch1] = this.peek(2);
          if (!ch1 && !this.atEnd)
            return this.setNext("block-start");
          if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
            return this.indentNext = this.indentValue + 1, this.indentValue += n, "block-start";
          }
          return "doc";
        }
        *parseDocument() {
          yield* this.pushSpaces(!0);
          const line = this.getLine();
          if (line === null)
            return this.setNext("doc");
          let n = yield* this.pushIndicators();
          switch (line[n]) {
            case "#":
              yield* this.pushCount(line.length - n);
            // fallthrough
            case void 0:
              return yield* this.pushNewline(), yield* this.parseLineStart();
            case "{":
            case "[":
              return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel = 1, "flow";
            case "}":
            case "]":
              return yield* this.pushCount(1), "doc";
            case "*":
              return yield* this.pushUntil(isNotAnchorChar), "doc";
            case '"':
            case "'":
              return yield* this.parseQuotedScalar();
            case "|":
            case ">":
              return n += yield* this.parseBlockScalarHeader(), n += yield* this.pushSpaces(!0), yield* this.pushCount(line.length - n), yield* this.pushNewline(), yield* this.parseBlockScalar();
            default:
              return yield* this.parsePlainScalar();
          }
        }
        *parseFlowCollection() {
          let nl, sp, indent = -1;
          do
            nl = yield* this.pushNewline(), nl > 0 ? (sp = yield* this.pushSpaces(!1), this.indentValue = indent = sp) : sp = 0, sp += yield* this.pushSpaces(!0);
          while (nl + sp > 0);
          const line = this.getLine();
          if (line === null)
            return this.setNext("flow");
          if ((indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) && !(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}")))
            return this.flowLevel = 0, yield cst.FLOW_END, yield* this.parseLineStart();
          let n = 0;
          for (; line[n] === ","; )
            n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0), this.flowKey = !1;
          switch (n += yield* this.pushIndicators(), line[n]) {
            case void 0:
              return "flow";
            case "#":
              return yield* this.pushCount(line.length - n), "flow";
            case "{":
            case "[":
              return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel += 1, "flow";
            case "}":
            case "]":
              return yield* this.pushCount(1), this.flowKey = !0, this.flowLevel -= 1, this.flowLevel ? "flow" : "doc";
            case "*":
              return yield* this.pushUntil(isNotAnchorChar), "flow";
            case '"':
            case "'":
              return this.flowKey = !0, yield* this.parseQuotedScalar();
            case ":": {
              const next = this.charAt(1);
              if (this.flowKey || isEmpty(next) || next === ",")
                return this.flowKey = !1, yield* this.pushCount(1), yield* this.pushSpaces(!0), "flow";
            }
            // fallthrough
            default:
              return this.flowKey = !1, yield* this.parsePlainScalar();
          }
        }
        *parseQuotedScalar() {
          const quote = this.charAt(0);
          let end = this.buffer.indexOf(quote, this.pos + 1);
          if (quote === "'")
            for (; end !== -1 && this.buffer[end + 1] === "'"; )
              end = this.buffer.indexOf("'", end + 2);
          else
            for (; end !== -1; ) {
              let n = 0;
              for (; this.buffer[end - 1 - n] === "\\"; )
                n += 1;
              if (n % 2 === 0)
                break;
              end = this.buffer.indexOf('"', end + 1);
            }
          const qb = this.buffer.substring(0, end);
          let nl = qb.indexOf(`
`, this.pos);
          if (nl !== -1) {
            for (; nl !== -1; ) {
              const cs = this.continueScalar(nl + 1);
              if (cs === -1)
                break;
              nl = qb.indexOf(`
`, cs);
            }
            nl !== -1 && (end = nl - (qb[nl - 1] === "\r" ? 2 : 1));
          }
          if (end === -1) {
            if (!this.atEnd)
              return this.setNext("quoted-scalar");
            end = this.buffer.length;
          }
          return yield* this.pushToIndex(end + 1, !1), this.flowLevel ? "flow" : "doc";
        }
        *parseBlockScalarHeader() {
          this.blockScalarIndent = -1, this.blockScalarKeep = !1;
          let i = this.pos;
          for (; ; ) {
            const ch = this.buffer[++i];
            if (ch === "+")
              this.blockScalarKeep = !0;
            else if (ch > "0" && ch <= "9")
              this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== "-")
              break;
          }
          return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
        }
        *parseBlockScalar() {
          let nl = this.pos - 1, indent = 0, ch;
          loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2)
            switch (ch) {
              case " ":
                indent += 1;
                break;
              case `
`:
                nl = i2, indent = 0;
                break;
              case "\r": {
                const next = this.buffer[i2 + 1];
                if (!next && !this.atEnd)
                  return this.setNext("block-scalar");
                if (next === `
`)
                  break;
              }
              // fallthrough
              default:
                break loop;
            }
          if (!ch && !this.atEnd)
            return this.setNext("block-scalar");
          if (indent >= this.indentNext) {
            this.blockScalarIndent === -1 ? this.indentNext = indent : this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            do {
              const cs = this.continueScalar(nl + 1);
              if (cs === -1)
                break;
              nl = this.buffer.indexOf(`
`, cs);
            } while (nl !== -1);
            if (nl === -1) {
              if (!this.atEnd)
                return this.setNext("block-scalar");
              nl = this.buffer.length;
            }
          }
          let i = nl + 1;
          for (ch = this.buffer[i]; ch === " "; )
            ch = this.buffer[++i];
          if (ch === "	") {
            for (; ch === "	" || ch === " " || ch === "\r" || ch === `
`; )
              ch = this.buffer[++i];
            nl = i - 1;
          } else if (!this.blockScalarKeep)
            do {
              let i2 = nl - 1, ch2 = this.buffer[i2];
              ch2 === "\r" && (ch2 = this.buffer[--i2]);
              const lastChar = i2;
              for (; ch2 === " "; )
                ch2 = this.buffer[--i2];
              if (ch2 === `
` && i2 >= this.pos && i2 + 1 + indent > lastChar)
                nl = i2;
              else
                break;
            } while (!0);
          return yield cst.SCALAR, yield* this.pushToIndex(nl + 1, !0), yield* this.parseLineStart();
        }
        *parsePlainScalar() {
          const inFlow = this.flowLevel > 0;
          let end = this.pos - 1, i = this.pos - 1, ch;
          for (; ch = this.buffer[++i]; )
            if (ch === ":") {
              const next = this.buffer[i + 1];
              if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
                break;
              end = i;
            } else if (isEmpty(ch)) {
              let next = this.buffer[i + 1];
              if (ch === "\r" && (next === `
` ? (i += 1, ch = `
`, next = this.buffer[i + 1]) : end = i), next === "#" || inFlow && flowIndicatorChars.has(next))
                break;
              if (ch === `
`) {
                const cs = this.continueScalar(i + 1);
                if (cs === -1)
                  break;
                i = Math.max(i, cs - 2);
              }
            } else {
              if (inFlow && flowIndicatorChars.has(ch))
                break;
              end = i;
            }
          return !ch && !this.atEnd ? this.setNext("plain-scalar") : (yield cst.SCALAR, yield* this.pushToIndex(end + 1, !0), inFlow ? "flow" : "doc");
        }
        *pushCount(n) {
          return n > 0 ? (yield this.buffer.substr(this.pos, n), this.pos += n, n) : 0;
        }
        *pushToIndex(i, allowEmpty) {
          const s = this.buffer.slice(this.pos, i);
          return s ? (yield s, this.pos += s.length, s.length) : (allowEmpty && (yield ""), 0);
        }
        *pushIndicators() {
          let n = 0;
          loop: for (; ; ) {
            switch (this.charAt(0)) {
              case "!":
                n += yield* this.pushTag(), n += yield* this.pushSpaces(!0);
                continue loop;
              case "&":
                n += yield* this.pushUntil(isNotAnchorChar), n += yield* this.pushSpaces(!0);
                continue loop;
              case "-":
              // this is an error
              case "?":
              // this is an error outside flow collections
              case ":": {
                const inFlow = this.flowLevel > 0, ch1 = this.charAt(1);
                if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                  inFlow ? this.flowKey && (this.flowKey = !1) : this.indentNext = this.indentValue + 1, n += yield* this.pushCount(1), n += yield* this.pushSpaces(!0);
                  continue loop;
                }
              }
            }
            break loop;
          }
          return n;
        }
        *pushTag() {
          if (this.charAt(1) === "<") {
            let i = this.pos + 2, ch = this.buffer[i];
            for (; !isEmpty(ch) && ch !== ">"; )
              ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === ">" ? i + 1 : i, !1);
          } else {
            let i = this.pos + 1, ch = this.buffer[i];
            for (; ch; )
              if (tagChars.has(ch))
                ch = this.buffer[++i];
              else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2]))
                ch = this.buffer[i += 3];
              else
                break;
            return yield* this.pushToIndex(i, !1);
          }
        }
        *pushNewline() {
          const ch = this.buffer[this.pos];
          return ch === `
` ? yield* this.pushCount(1) : ch === "\r" && this.charAt(1) === `
` ? yield* this.pushCount(2) : 0;
        }
        *pushSpaces(allowTabs) {
          let i = this.pos - 1, ch;
          do
            ch = this.buffer[++i];
          while (ch === " " || allowTabs && ch === "	");
          const n = i - this.pos;
          return n > 0 && (yield this.buffer.substr(this.pos, n), this.pos = i), n;
        }
        *pushUntil(test) {
          let i = this.pos, ch = this.buffer[i];
          for (; !test(ch); )
            ch = this.buffer[++i];
          return yield* this.pushToIndex(i, !1);
        }
      }
      exports.Lexer = Lexer;
    })
  ),
  /***/
  6628: (
    /***/
    ((__unused_webpack_module, exports) => {
      class LineCounter {
        constructor() {
          this.lineStarts = [], this.addNewLine = (offset) => this.lineStarts.push(offset), this.linePos = (offset) => {
            let low = 0, high = this.lineStarts.length;
            for (; low < high; ) {
              const mid = low + high >> 1;
              this.lineStarts[mid] < offset ? low = mid + 1 : high = mid;
            }
            if (this.lineStarts[low] === offset)
              return { line: low + 1, col: 1 };
            if (low === 0)
              return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
          };
        }
      }
      exports.LineCounter = LineCounter;
    })
  ),
  /***/
  3456: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var node_process = __nccwpck_require__2(932), cst = __nccwpck_require__2(3461), lexer = __nccwpck_require__2(361);
      function includesToken(list, type) {
        for (let i = 0; i < list.length; ++i)
          if (list[i].type === type)
            return !0;
        return !1;
      }
      function findNonEmptyIndex(list) {
        for (let i = 0; i < list.length; ++i)
          switch (list[i].type) {
            case "space":
            case "comment":
            case "newline":
              break;
            default:
              return i;
          }
        return -1;
      }
      function isFlowToken(token) {
        switch (token?.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
          case "flow-collection":
            return !0;
          default:
            return !1;
        }
      }
      function getPrevProps(parent) {
        switch (parent.type) {
          case "document":
            return parent.start;
          case "block-map": {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
          }
          case "block-seq":
            return parent.items[parent.items.length - 1].start;
          /* istanbul ignore next should not happen */
          default:
            return [];
        }
      }
      function getFirstKeyStartProps(prev) {
        if (prev.length === 0)
          return [];
        let i = prev.length;
        loop: for (; --i >= 0; )
          switch (prev[i].type) {
            case "doc-start":
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
            case "newline":
              break loop;
          }
        for (; prev[++i]?.type === "space"; )
          ;
        return prev.splice(i, prev.length);
      }
      function arrayPushArray(target, source) {
        if (source.length < 1e5)
          Array.prototype.push.apply(target, source);
        else
          for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
      }
      function fixFlowSeqItems(fc) {
        if (fc.start.type === "flow-seq-start")
          for (const it of fc.items)
            it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind") && (it.key && (it.value = it.key), delete it.key, isFlowToken(it.value) ? it.value.end ? arrayPushArray(it.value.end, it.sep) : it.value.end = it.sep : arrayPushArray(it.start, it.sep), delete it.sep);
      }
      class Parser {
        /**
         * @param onNewLine - If defined, called separately with the start position of
         *   each new line (in `parse()`, including the start of input).
         */
        constructor(onNewLine) {
          this.atNewLine = !0, this.atScalar = !1, this.indent = 0, this.offset = 0, this.onKeyLine = !1, this.stack = [], this.source = "", this.type = "", this.lexer = new lexer.Lexer(), this.onNewLine = onNewLine;
        }
        /**
         * Parse `source` as a YAML stream.
         * If `incomplete`, a part of the last line may be left as a buffer for the next call.
         *
         * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
         *
         * @returns A generator of tokens representing each directive, document, and other structure.
         */
        *parse(source, incomplete = !1) {
          this.onNewLine && this.offset === 0 && this.onNewLine(0);
          for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
          incomplete || (yield* this.end());
        }
        /**
         * Advance the parser by the `source` of one lexical token.
         */
        *next(source) {
          if (this.source = source, node_process.env.LOG_TOKENS && console.log("|", cst.prettyToken(source)), this.atScalar) {
            this.atScalar = !1, yield* this.step(), this.offset += source.length;
            return;
          }
          const type = cst.tokenType(source);
          if (type)
            if (type === "scalar")
              this.atNewLine = !1, this.atScalar = !0, this.type = "scalar";
            else {
              switch (this.type = type, yield* this.step(), type) {
                case "newline":
                  this.atNewLine = !0, this.indent = 0, this.onNewLine && this.onNewLine(this.offset + source.length);
                  break;
                case "space":
                  this.atNewLine && source[0] === " " && (this.indent += source.length);
                  break;
                case "explicit-key-ind":
                case "map-value-ind":
                case "seq-item-ind":
                  this.atNewLine && (this.indent += source.length);
                  break;
                case "doc-mode":
                case "flow-error-end":
                  return;
                default:
                  this.atNewLine = !1;
              }
              this.offset += source.length;
            }
          else {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: "error", offset: this.offset, message, source }), this.offset += source.length;
          }
        }
        /** Call at end of input to push out any remaining constructions */
        *end() {
          for (; this.stack.length > 0; )
            yield* this.pop();
        }
        get sourceToken() {
          return {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
          };
        }
        *step() {
          const top = this.peek(1);
          if (this.type === "doc-end" && top?.type !== "doc-end") {
            for (; this.stack.length > 0; )
              yield* this.pop();
            this.stack.push({
              type: "doc-end",
              offset: this.offset,
              source: this.source
            });
            return;
          }
          if (!top)
            return yield* this.stream();
          switch (top.type) {
            case "document":
              return yield* this.document(top);
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar":
              return yield* this.scalar(top);
            case "block-scalar":
              return yield* this.blockScalar(top);
            case "block-map":
              return yield* this.blockMap(top);
            case "block-seq":
              return yield* this.blockSequence(top);
            case "flow-collection":
              return yield* this.flowCollection(top);
            case "doc-end":
              return yield* this.documentEnd(top);
          }
          yield* this.pop();
        }
        peek(n) {
          return this.stack[this.stack.length - n];
        }
        *pop(error) {
          const token = error ?? this.stack.pop();
          if (!token)
            yield { type: "error", offset: this.offset, source: "", message: "Tried to pop an empty stack" };
          else if (this.stack.length === 0)
            yield token;
          else {
            const top = this.peek(1);
            switch (token.type === "block-scalar" ? token.indent = "indent" in top ? top.indent : 0 : token.type === "flow-collection" && top.type === "document" && (token.indent = 0), token.type === "flow-collection" && fixFlowSeqItems(token), top.type) {
              case "document":
                top.value = token;
                break;
              case "block-scalar":
                top.props.push(token);
                break;
              case "block-map": {
                const it = top.items[top.items.length - 1];
                if (it.value) {
                  top.items.push({ start: [], key: token, sep: [] }), this.onKeyLine = !0;
                  return;
                } else if (it.sep)
                  it.value = token;
                else {
                  Object.assign(it, { key: token, sep: [] }), this.onKeyLine = !it.explicitKey;
                  return;
                }
                break;
              }
              case "block-seq": {
                const it = top.items[top.items.length - 1];
                it.value ? top.items.push({ start: [], value: token }) : it.value = token;
                break;
              }
              case "flow-collection": {
                const it = top.items[top.items.length - 1];
                !it || it.value ? top.items.push({ start: [], key: token, sep: [] }) : it.sep ? it.value = token : Object.assign(it, { key: token, sep: [] });
                return;
              }
              /* istanbul ignore next should not happen */
              default:
                yield* this.pop(), yield* this.pop(token);
            }
            if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
              const last = token.items[token.items.length - 1];
              last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent)) && (top.type === "document" ? top.end = last.start : top.items.push({ start: last.start }), token.items.splice(-1, 1));
            }
          }
        }
        *stream() {
          switch (this.type) {
            case "directive-line":
              yield { type: "directive", offset: this.offset, source: this.source };
              return;
            case "byte-order-mark":
            case "space":
            case "comment":
            case "newline":
              yield this.sourceToken;
              return;
            case "doc-mode":
            case "doc-start": {
              const doc = {
                type: "document",
                offset: this.offset,
                start: []
              };
              this.type === "doc-start" && doc.start.push(this.sourceToken), this.stack.push(doc);
              return;
            }
          }
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
          };
        }
        *document(doc) {
          if (doc.value)
            return yield* this.lineEnd(doc);
          switch (this.type) {
            case "doc-start": {
              findNonEmptyIndex(doc.start) !== -1 ? (yield* this.pop(), yield* this.step()) : doc.start.push(this.sourceToken);
              return;
            }
            case "anchor":
            case "tag":
            case "space":
            case "comment":
            case "newline":
              doc.start.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(doc);
          bv ? this.stack.push(bv) : yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
        *scalar(scalar) {
          if (this.type === "map-value-ind") {
            const prev = getPrevProps(this.peek(2)), start = getFirstKeyStartProps(prev);
            let sep;
            scalar.end ? (sep = scalar.end, sep.push(this.sourceToken), delete scalar.end) : sep = [this.sourceToken];
            const map = {
              type: "block-map",
              offset: scalar.offset,
              indent: scalar.indent,
              items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
          } else
            yield* this.lineEnd(scalar);
        }
        *blockScalar(scalar) {
          switch (this.type) {
            case "space":
            case "comment":
            case "newline":
              scalar.props.push(this.sourceToken);
              return;
            case "scalar":
              if (scalar.source = this.source, this.atNewLine = !0, this.indent = 0, this.onNewLine) {
                let nl = this.source.indexOf(`
`) + 1;
                for (; nl !== 0; )
                  this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
              }
              yield* this.pop();
              break;
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop(), yield* this.step();
          }
        }
        *blockMap(map) {
          const it = map.items[map.items.length - 1];
          switch (this.type) {
            case "newline":
              if (this.onKeyLine = !1, it.value) {
                const end = "end" in it.value ? it.value.end : void 0;
                (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : map.items.push({ start: [this.sourceToken] });
              } else it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
              return;
            case "space":
            case "comment":
              if (it.value)
                map.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else {
                if (this.atIndentedComment(it.start, map.indent)) {
                  const end = map.items[map.items.length - 2]?.value?.end;
                  if (Array.isArray(end)) {
                    arrayPushArray(end, it.start), end.push(this.sourceToken), map.items.pop();
                    return;
                  }
                }
                it.start.push(this.sourceToken);
              }
              return;
          }
          if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent, atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
            let start = [];
            if (atNextItem && it.sep && !it.value) {
              const nl = [];
              for (let i = 0; i < it.sep.length; ++i) {
                const st = it.sep[i];
                switch (st.type) {
                  case "newline":
                    nl.push(i);
                    break;
                  case "space":
                    break;
                  case "comment":
                    st.indent > map.indent && (nl.length = 0);
                    break;
                  default:
                    nl.length = 0;
                }
              }
              nl.length >= 2 && (start = it.sep.splice(nl[1]));
            }
            switch (this.type) {
              case "anchor":
              case "tag":
                atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({ start }), this.onKeyLine = !0) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
                return;
              case "explicit-key-ind":
                !it.sep && !it.explicitKey ? (it.start.push(this.sourceToken), it.explicitKey = !0) : atNextItem || it.value ? (start.push(this.sourceToken), map.items.push({ start, explicitKey: !0 })) : this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: !0 }]
                }), this.onKeyLine = !0;
                return;
              case "map-value-ind":
                if (it.explicitKey)
                  if (it.sep)
                    if (it.value)
                      map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (includesToken(it.sep, "map-value-ind"))
                      this.stack.push({
                        type: "block-map",
                        offset: this.offset,
                        indent: this.indent,
                        items: [{ start, key: null, sep: [this.sourceToken] }]
                      });
                    else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                      const start2 = getFirstKeyStartProps(it.start), key = it.key, sep = it.sep;
                      sep.push(this.sourceToken), delete it.key, delete it.sep, this.stack.push({
                        type: "block-map",
                        offset: this.offset,
                        indent: this.indent,
                        items: [{ start: start2, key, sep }]
                      });
                    } else start.length > 0 ? it.sep = it.sep.concat(start, this.sourceToken) : it.sep.push(this.sourceToken);
                  else if (includesToken(it.start, "newline"))
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                else
                  it.sep ? it.value || atNextItem ? map.items.push({ start, key: null, sep: [this.sourceToken] }) : includesToken(it.sep, "map-value-ind") ? this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  }) : it.sep.push(this.sourceToken) : Object.assign(it, { key: null, sep: [this.sourceToken] });
                this.onKeyLine = !0;
                return;
              case "alias":
              case "scalar":
              case "single-quoted-scalar":
              case "double-quoted-scalar": {
                const fs = this.flowScalar(this.type);
                atNextItem || it.value ? (map.items.push({ start, key: fs, sep: [] }), this.onKeyLine = !0) : it.sep ? this.stack.push(fs) : (Object.assign(it, { key: fs, sep: [] }), this.onKeyLine = !0);
                return;
              }
              default: {
                const bv = this.startBlockValue(map);
                if (bv) {
                  if (bv.type === "block-seq") {
                    if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                      yield* this.pop({
                        type: "error",
                        offset: this.offset,
                        message: "Unexpected block-seq-ind on same line with key",
                        source: this.source
                      });
                      return;
                    }
                  } else atMapIndent && map.items.push({ start });
                  this.stack.push(bv);
                  return;
                }
              }
            }
          }
          yield* this.pop(), yield* this.step();
        }
        *blockSequence(seq) {
          const it = seq.items[seq.items.length - 1];
          switch (this.type) {
            case "newline":
              if (it.value) {
                const end = "end" in it.value ? it.value.end : void 0;
                (Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment" ? end?.push(this.sourceToken) : seq.items.push({ start: [this.sourceToken] });
              } else
                it.start.push(this.sourceToken);
              return;
            case "space":
            case "comment":
              if (it.value)
                seq.items.push({ start: [this.sourceToken] });
              else {
                if (this.atIndentedComment(it.start, seq.indent)) {
                  const end = seq.items[seq.items.length - 2]?.value?.end;
                  if (Array.isArray(end)) {
                    arrayPushArray(end, it.start), end.push(this.sourceToken), seq.items.pop();
                    return;
                  }
                }
                it.start.push(this.sourceToken);
              }
              return;
            case "anchor":
            case "tag":
              if (it.value || this.indent <= seq.indent)
                break;
              it.start.push(this.sourceToken);
              return;
            case "seq-item-ind":
              if (this.indent !== seq.indent)
                break;
              it.value || includesToken(it.start, "seq-item-ind") ? seq.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
              return;
          }
          if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
              this.stack.push(bv);
              return;
            }
          }
          yield* this.pop(), yield* this.step();
        }
        *flowCollection(fc) {
          const it = fc.items[fc.items.length - 1];
          if (this.type === "flow-error-end") {
            let top;
            do
              yield* this.pop(), top = this.peek(1);
            while (top?.type === "flow-collection");
          } else if (fc.end.length === 0) {
            switch (this.type) {
              case "comma":
              case "explicit-key-ind":
                !it || it.sep ? fc.items.push({ start: [this.sourceToken] }) : it.start.push(this.sourceToken);
                return;
              case "map-value-ind":
                !it || it.value ? fc.items.push({ start: [], key: null, sep: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : Object.assign(it, { key: null, sep: [this.sourceToken] });
                return;
              case "space":
              case "comment":
              case "newline":
              case "anchor":
              case "tag":
                !it || it.value ? fc.items.push({ start: [this.sourceToken] }) : it.sep ? it.sep.push(this.sourceToken) : it.start.push(this.sourceToken);
                return;
              case "alias":
              case "scalar":
              case "single-quoted-scalar":
              case "double-quoted-scalar": {
                const fs = this.flowScalar(this.type);
                !it || it.value ? fc.items.push({ start: [], key: fs, sep: [] }) : it.sep ? this.stack.push(fs) : Object.assign(it, { key: fs, sep: [] });
                return;
              }
              case "flow-map-end":
              case "flow-seq-end":
                fc.end.push(this.sourceToken);
                return;
            }
            const bv = this.startBlockValue(fc);
            bv ? this.stack.push(bv) : (yield* this.pop(), yield* this.step());
          } else {
            const parent = this.peek(2);
            if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep))
              yield* this.pop(), yield* this.step();
            else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
              const prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
              fixFlowSeqItems(fc);
              const sep = fc.end.splice(1, fc.end.length);
              sep.push(this.sourceToken);
              const map = {
                type: "block-map",
                offset: fc.offset,
                indent: fc.indent,
                items: [{ start, key: fc, sep }]
              };
              this.onKeyLine = !0, this.stack[this.stack.length - 1] = map;
            } else
              yield* this.lineEnd(fc);
          }
        }
        flowScalar(type) {
          if (this.onNewLine) {
            let nl = this.source.indexOf(`
`) + 1;
            for (; nl !== 0; )
              this.onNewLine(this.offset + nl), nl = this.source.indexOf(`
`, nl) + 1;
          }
          return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
          };
        }
        startBlockValue(parent) {
          switch (this.type) {
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar":
              return this.flowScalar(this.type);
            case "block-scalar-header":
              return {
                type: "block-scalar",
                offset: this.offset,
                indent: this.indent,
                props: [this.sourceToken],
                source: ""
              };
            case "flow-map-start":
            case "flow-seq-start":
              return {
                type: "flow-collection",
                offset: this.offset,
                indent: this.indent,
                start: this.sourceToken,
                items: [],
                end: []
              };
            case "seq-item-ind":
              return {
                type: "block-seq",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [this.sourceToken] }]
              };
            case "explicit-key-ind": {
              this.onKeyLine = !0;
              const prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
              return start.push(this.sourceToken), {
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start, explicitKey: !0 }]
              };
            }
            case "map-value-ind": {
              this.onKeyLine = !0;
              const prev = getPrevProps(parent), start = getFirstKeyStartProps(prev);
              return {
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start, key: null, sep: [this.sourceToken] }]
              };
            }
          }
          return null;
        }
        atIndentedComment(start, indent) {
          return this.type !== "comment" || this.indent <= indent ? !1 : start.every((st) => st.type === "newline" || st.type === "space");
        }
        *documentEnd(docEnd) {
          this.type !== "doc-mode" && (docEnd.end ? docEnd.end.push(this.sourceToken) : docEnd.end = [this.sourceToken], this.type === "newline" && (yield* this.pop()));
        }
        *lineEnd(token) {
          switch (this.type) {
            case "comma":
            case "doc-start":
            case "doc-end":
            case "flow-seq-end":
            case "flow-map-end":
            case "map-value-ind":
              yield* this.pop(), yield* this.step();
              break;
            case "newline":
              this.onKeyLine = !1;
            // fallthrough
            case "space":
            case "comment":
            default:
              token.end ? token.end.push(this.sourceToken) : token.end = [this.sourceToken], this.type === "newline" && (yield* this.pop());
          }
        }
      }
      exports.Parser = Parser;
    })
  ),
  /***/
  4047: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var composer = __nccwpck_require__2(9984), Document = __nccwpck_require__2(3021), errors = __nccwpck_require__2(1464), log = __nccwpck_require__2(7249), identity = __nccwpck_require__2(1127), lineCounter = __nccwpck_require__2(6628), parser = __nccwpck_require__2(3456);
      function parseOptions(options) {
        const prettyErrors = options.prettyErrors !== !1;
        return { lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null, prettyErrors };
      }
      function parseAllDocuments(source, options = {}) {
        const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options), docs = Array.from(composer$1.compose(parser$1.parse(source)));
        if (prettyErrors && lineCounter2)
          for (const doc of docs)
            doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        return docs.length > 0 ? docs : Object.assign([], { empty: !0 }, composer$1.streamInfo());
      }
      function parseDocument(source, options = {}) {
        const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options), parser$1 = new parser.Parser(lineCounter2?.addNewLine), composer$1 = new composer.Composer(options);
        let doc = null;
        for (const _doc of composer$1.compose(parser$1.parse(source), !0, source.length))
          if (!doc)
            doc = _doc;
          else if (doc.options.logLevel !== "silent") {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
            break;
          }
        return prettyErrors && lineCounter2 && (doc.errors.forEach(errors.prettifyError(source, lineCounter2)), doc.warnings.forEach(errors.prettifyError(source, lineCounter2))), doc;
      }
      function parse2(src, reviver, options) {
        let _reviver;
        typeof reviver == "function" ? _reviver = reviver : options === void 0 && reviver && typeof reviver == "object" && (options = reviver);
        const doc = parseDocument(src, options);
        if (!doc)
          return null;
        if (doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning)), doc.errors.length > 0) {
          if (doc.options.logLevel !== "silent")
            throw doc.errors[0];
          doc.errors = [];
        }
        return doc.toJS(Object.assign({ reviver: _reviver }, options));
      }
      function stringify(value, replacer, options) {
        let _replacer = null;
        if (typeof replacer == "function" || Array.isArray(replacer) ? _replacer = replacer : options === void 0 && replacer && (options = replacer), typeof options == "string" && (options = options.length), typeof options == "number") {
          const indent = Math.round(options);
          options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
        }
        if (value === void 0) {
          const { keepUndefined } = options ?? replacer ?? {};
          if (!keepUndefined)
            return;
        }
        return identity.isDocument(value) && !_replacer ? value.toString(options) : new Document.Document(value, _replacer, options).toString(options);
      }
      exports.parse = parse2, exports.parseAllDocuments = parseAllDocuments, exports.parseDocument = parseDocument, exports.stringify = stringify;
    })
  ),
  /***/
  5840: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), map = __nccwpck_require__2(7451), seq = __nccwpck_require__2(1706), string = __nccwpck_require__2(6464), tags = __nccwpck_require__2(18);
      const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      class Schema {
        constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
          this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null, this.name = typeof schema == "string" && schema || "core", this.knownTags = resolveKnownTags ? tags.coreKnownTags : {}, this.tags = tags.getTags(customTags, this.name, merge), this.toStringOptions = toStringDefaults ?? null, Object.defineProperty(this, identity.MAP, { value: map.map }), Object.defineProperty(this, identity.SCALAR, { value: string.string }), Object.defineProperty(this, identity.SEQ, { value: seq.seq }), this.sortMapEntries = typeof sortMapEntries == "function" ? sortMapEntries : sortMapEntries === !0 ? sortMapEntriesByKey : null;
        }
        clone() {
          const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
          return copy.tags = this.tags.slice(), copy;
        }
      }
      exports.Schema = Schema;
    })
  ),
  /***/
  7451: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), YAMLMap = __nccwpck_require__2(4454);
      const map = {
        collection: "map",
        default: !0,
        nodeClass: YAMLMap.YAMLMap,
        tag: "tag:yaml.org,2002:map",
        resolve(map2, onError) {
          return identity.isMap(map2) || onError("Expected a mapping for this tag"), map2;
        },
        createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
      };
      exports.map = map;
    })
  ),
  /***/
  3632: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301);
      const nullTag = {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: !0,
        tag: "tag:yaml.org,2002:null",
        test: /^(?:~|[Nn]ull|NULL)?$/,
        resolve: () => new Scalar.Scalar(null),
        stringify: ({ source }, ctx) => typeof source == "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
      };
      exports.nullTag = nullTag;
    })
  ),
  /***/
  1706: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), YAMLSeq = __nccwpck_require__2(2223);
      const seq = {
        collection: "seq",
        default: !0,
        nodeClass: YAMLSeq.YAMLSeq,
        tag: "tag:yaml.org,2002:seq",
        resolve(seq2, onError) {
          return identity.isSeq(seq2) || onError("Expected a sequence for this tag"), seq2;
        },
        createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
      };
      exports.seq = seq;
    })
  ),
  /***/
  6464: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var stringifyString = __nccwpck_require__2(3069);
      const string = {
        identify: (value) => typeof value == "string",
        default: !0,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify(item, ctx, onComment, onChompKeep) {
          return ctx = Object.assign({ actualString: !0 }, ctx), stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
        }
      };
      exports.string = string;
    })
  ),
  /***/
  3959: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301);
      const boolTag = {
        identify: (value) => typeof value == "boolean",
        default: !0,
        tag: "tag:yaml.org,2002:bool",
        test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
        resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
        stringify({ source, value }, ctx) {
          if (source && boolTag.test.test(source)) {
            const sv = source[0] === "t" || source[0] === "T";
            if (value === sv)
              return source;
          }
          return value ? ctx.options.trueStr : ctx.options.falseStr;
        }
      };
      exports.boolTag = boolTag;
    })
  ),
  /***/
  8405: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301), stringifyNumber = __nccwpck_require__2(8689);
      const floatNaN = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
        resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
        stringify: stringifyNumber.stringifyNumber
      }, floatExp = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        format: "EXP",
        test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
        resolve: (str) => parseFloat(str),
        stringify(node) {
          const num = Number(node.value);
          return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
        }
      }, float = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
        resolve(str) {
          const node = new Scalar.Scalar(parseFloat(str)), dot = str.indexOf(".");
          return dot !== -1 && str[str.length - 1] === "0" && (node.minFractionDigits = str.length - dot - 1), node;
        },
        stringify: stringifyNumber.stringifyNumber
      };
      exports.float = float, exports.floatExp = floatExp, exports.floatNaN = floatNaN;
    })
  ),
  /***/
  9874: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var stringifyNumber = __nccwpck_require__2(8689);
      const intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value), intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
      function intStringify(node, radix, prefix) {
        const { value } = node;
        return intIdentify(value) && value >= 0 ? prefix + value.toString(radix) : stringifyNumber.stringifyNumber(node);
      }
      const intOct = {
        identify: (value) => intIdentify(value) && value >= 0,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "OCT",
        test: /^0o[0-7]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
        stringify: (node) => intStringify(node, 8, "0o")
      }, int = {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        test: /^[-+]?[0-9]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
        stringify: stringifyNumber.stringifyNumber
      }, intHex = {
        identify: (value) => intIdentify(value) && value >= 0,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "HEX",
        test: /^0x[0-9a-fA-F]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
        stringify: (node) => intStringify(node, 16, "0x")
      };
      exports.int = int, exports.intHex = intHex, exports.intOct = intOct;
    })
  ),
  /***/
  896: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var map = __nccwpck_require__2(7451), _null = __nccwpck_require__2(3632), seq = __nccwpck_require__2(1706), string = __nccwpck_require__2(6464), bool = __nccwpck_require__2(3959), float = __nccwpck_require__2(8405), int = __nccwpck_require__2(9874);
      const schema = [
        map.map,
        seq.seq,
        string.string,
        _null.nullTag,
        bool.boolTag,
        int.intOct,
        int.int,
        int.intHex,
        float.floatNaN,
        float.floatExp,
        float.float
      ];
      exports.schema = schema;
    })
  ),
  /***/
  3559: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301), map = __nccwpck_require__2(7451), seq = __nccwpck_require__2(1706);
      function intIdentify(value) {
        return typeof value == "bigint" || Number.isInteger(value);
      }
      const stringifyJSON = ({ value }) => JSON.stringify(value), jsonScalars = [
        {
          identify: (value) => typeof value == "string",
          default: !0,
          tag: "tag:yaml.org,2002:str",
          resolve: (str) => str,
          stringify: stringifyJSON
        },
        {
          identify: (value) => value == null,
          createNode: () => new Scalar.Scalar(null),
          default: !0,
          tag: "tag:yaml.org,2002:null",
          test: /^null$/,
          resolve: () => null,
          stringify: stringifyJSON
        },
        {
          identify: (value) => typeof value == "boolean",
          default: !0,
          tag: "tag:yaml.org,2002:bool",
          test: /^true$|^false$/,
          resolve: (str) => str === "true",
          stringify: stringifyJSON
        },
        {
          identify: intIdentify,
          default: !0,
          tag: "tag:yaml.org,2002:int",
          test: /^-?(?:0|[1-9][0-9]*)$/,
          resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
          stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
        },
        {
          identify: (value) => typeof value == "number",
          default: !0,
          tag: "tag:yaml.org,2002:float",
          test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
          resolve: (str) => parseFloat(str),
          stringify: stringifyJSON
        }
      ], jsonError = {
        default: !0,
        tag: "",
        test: /^/,
        resolve(str, onError) {
          return onError(`Unresolved plain scalar ${JSON.stringify(str)}`), str;
        }
      }, schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
      exports.schema = schema;
    })
  ),
  /***/
  18: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var map = __nccwpck_require__2(7451), _null = __nccwpck_require__2(3632), seq = __nccwpck_require__2(1706), string = __nccwpck_require__2(6464), bool = __nccwpck_require__2(3959), float = __nccwpck_require__2(8405), int = __nccwpck_require__2(9874), schema = __nccwpck_require__2(896), schema$1 = __nccwpck_require__2(3559), binary = __nccwpck_require__2(6083), merge = __nccwpck_require__2(452), omap = __nccwpck_require__2(303), pairs = __nccwpck_require__2(8385), schema$2 = __nccwpck_require__2(5913), set = __nccwpck_require__2(1528), timestamp = __nccwpck_require__2(6752);
      const schemas2 = /* @__PURE__ */ new Map([
        ["core", schema.schema],
        ["failsafe", [map.map, seq.seq, string.string]],
        ["json", schema$1.schema],
        ["yaml11", schema$2.schema],
        ["yaml-1.1", schema$2.schema]
      ]), tagsByName = {
        binary: binary.binary,
        bool: bool.boolTag,
        float: float.float,
        floatExp: float.floatExp,
        floatNaN: float.floatNaN,
        floatTime: timestamp.floatTime,
        int: int.int,
        intHex: int.intHex,
        intOct: int.intOct,
        intTime: timestamp.intTime,
        map: map.map,
        merge: merge.merge,
        null: _null.nullTag,
        omap: omap.omap,
        pairs: pairs.pairs,
        seq: seq.seq,
        set: set.set,
        timestamp: timestamp.timestamp
      }, coreKnownTags = {
        "tag:yaml.org,2002:binary": binary.binary,
        "tag:yaml.org,2002:merge": merge.merge,
        "tag:yaml.org,2002:omap": omap.omap,
        "tag:yaml.org,2002:pairs": pairs.pairs,
        "tag:yaml.org,2002:set": set.set,
        "tag:yaml.org,2002:timestamp": timestamp.timestamp
      };
      function getTags(customTags, schemaName, addMergeTag) {
        const schemaTags = schemas2.get(schemaName);
        if (schemaTags && !customTags)
          return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
        let tags = schemaTags;
        if (!tags)
          if (Array.isArray(customTags))
            tags = [];
          else {
            const keys = Array.from(schemas2.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
          }
        if (Array.isArray(customTags))
          for (const tag of customTags)
            tags = tags.concat(tag);
        else typeof customTags == "function" && (tags = customTags(tags.slice()));
        return addMergeTag && (tags = tags.concat(merge.merge)), tags.reduce((tags2, tag) => {
          const tagObj = typeof tag == "string" ? tagsByName[tag] : tag;
          if (!tagObj) {
            const tagName = JSON.stringify(tag), keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
          }
          return tags2.includes(tagObj) || tags2.push(tagObj), tags2;
        }, []);
      }
      exports.coreKnownTags = coreKnownTags, exports.getTags = getTags;
    })
  ),
  /***/
  6083: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var node_buffer = __nccwpck_require__2(181), Scalar = __nccwpck_require__2(3301), stringifyString = __nccwpck_require__2(3069);
      const binary = {
        identify: (value) => value instanceof Uint8Array,
        // Buffer inherits from Uint8Array
        default: !1,
        tag: "tag:yaml.org,2002:binary",
        /**
         * Returns a Buffer in node and an Uint8Array in browsers
         *
         * To use the resulting buffer as an image, you'll want to do something like:
         *
         *   const blob = new Blob([buffer], { type: 'image/jpeg' })
         *   document.querySelector('#photo').src = URL.createObjectURL(blob)
         */
        resolve(src, onError) {
          if (typeof node_buffer.Buffer == "function")
            return node_buffer.Buffer.from(src, "base64");
          if (typeof atob == "function") {
            const str = atob(src.replace(/[\n\r]/g, "")), buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
              buffer[i] = str.charCodeAt(i);
            return buffer;
          } else
            return onError("This environment does not support reading binary tags; either Buffer or atob is required"), src;
        },
        stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
          if (!value)
            return "";
          const buf = value;
          let str;
          if (typeof node_buffer.Buffer == "function")
            str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
          else if (typeof btoa == "function") {
            let s = "";
            for (let i = 0; i < buf.length; ++i)
              s += String.fromCharCode(buf[i]);
            str = btoa(s);
          } else
            throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
          if (type ?? (type = Scalar.Scalar.BLOCK_LITERAL), type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth), n = Math.ceil(str.length / lineWidth), lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth)
              lines[i] = str.substr(o, lineWidth);
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? `
` : " ");
          }
          return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
        }
      };
      exports.binary = binary;
    })
  ),
  /***/
  8398: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301);
      function boolStringify({ value, source }, ctx) {
        return source && (value ? trueTag : falseTag).test.test(source) ? source : value ? ctx.options.trueStr : ctx.options.falseStr;
      }
      const trueTag = {
        identify: (value) => value === !0,
        default: !0,
        tag: "tag:yaml.org,2002:bool",
        test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
        resolve: () => new Scalar.Scalar(!0),
        stringify: boolStringify
      }, falseTag = {
        identify: (value) => value === !1,
        default: !0,
        tag: "tag:yaml.org,2002:bool",
        test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
        resolve: () => new Scalar.Scalar(!1),
        stringify: boolStringify
      };
      exports.falseTag = falseTag, exports.trueTag = trueTag;
    })
  ),
  /***/
  5782: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301), stringifyNumber = __nccwpck_require__2(8689);
      const floatNaN = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
        resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
        stringify: stringifyNumber.stringifyNumber
      }, floatExp = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        format: "EXP",
        test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
        resolve: (str) => parseFloat(str.replace(/_/g, "")),
        stringify(node) {
          const num = Number(node.value);
          return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
        }
      }, float = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
        resolve(str) {
          const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, ""))), dot = str.indexOf(".");
          if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, "");
            f[f.length - 1] === "0" && (node.minFractionDigits = f.length);
          }
          return node;
        },
        stringify: stringifyNumber.stringifyNumber
      };
      exports.float = float, exports.floatExp = floatExp, exports.floatNaN = floatNaN;
    })
  ),
  /***/
  873: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var stringifyNumber = __nccwpck_require__2(8689);
      const intIdentify = (value) => typeof value == "bigint" || Number.isInteger(value);
      function intResolve(str, offset, radix, { intAsBigInt }) {
        const sign = str[0];
        if ((sign === "-" || sign === "+") && (offset += 1), str = str.substring(offset).replace(/_/g, ""), intAsBigInt) {
          switch (radix) {
            case 2:
              str = `0b${str}`;
              break;
            case 8:
              str = `0o${str}`;
              break;
            case 16:
              str = `0x${str}`;
              break;
          }
          const n2 = BigInt(str);
          return sign === "-" ? BigInt(-1) * n2 : n2;
        }
        const n = parseInt(str, radix);
        return sign === "-" ? -1 * n : n;
      }
      function intStringify(node, radix, prefix) {
        const { value } = node;
        if (intIdentify(value)) {
          const str = value.toString(radix);
          return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
        }
        return stringifyNumber.stringifyNumber(node);
      }
      const intBin = {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "BIN",
        test: /^[-+]?0b[0-1_]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
        stringify: (node) => intStringify(node, 2, "0b")
      }, intOct = {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "OCT",
        test: /^[-+]?0[0-7_]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
        stringify: (node) => intStringify(node, 8, "0")
      }, int = {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        test: /^[-+]?[0-9][0-9_]*$/,
        resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
        stringify: stringifyNumber.stringifyNumber
      }, intHex = {
        identify: intIdentify,
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "HEX",
        test: /^[-+]?0x[0-9a-fA-F_]+$/,
        resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
        stringify: (node) => intStringify(node, 16, "0x")
      };
      exports.int = int, exports.intBin = intBin, exports.intHex = intHex, exports.intOct = intOct;
    })
  ),
  /***/
  452: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301);
      const MERGE_KEY = "<<", merge = {
        identify: (value) => value === MERGE_KEY || typeof value == "symbol" && value.description === MERGE_KEY,
        default: "key",
        tag: "tag:yaml.org,2002:merge",
        test: /^<<$/,
        resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
          addToJSMap: addMergeToJSMap
        }),
        stringify: () => MERGE_KEY
      }, isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
      function addMergeToJSMap(ctx, map, value) {
        const source = resolveAliasValue(ctx, value);
        if (identity.isSeq(source))
          for (const it of source.items)
            mergeValue(ctx, map, it);
        else if (Array.isArray(source))
          for (const it of source)
            mergeValue(ctx, map, it);
        else
          mergeValue(ctx, map, source);
      }
      function mergeValue(ctx, map, value) {
        const source = resolveAliasValue(ctx, value);
        if (!identity.isMap(source))
          throw new Error("Merge sources must be maps or map aliases");
        const srcMap = source.toJSON(null, ctx, Map);
        for (const [key, value2] of srcMap)
          map instanceof Map ? map.has(key) || map.set(key, value2) : map instanceof Set ? map.add(key) : Object.prototype.hasOwnProperty.call(map, key) || Object.defineProperty(map, key, {
            value: value2,
            writable: !0,
            enumerable: !0,
            configurable: !0
          });
        return map;
      }
      function resolveAliasValue(ctx, value) {
        return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
      }
      exports.addMergeToJSMap = addMergeToJSMap, exports.isMergeKey = isMergeKey, exports.merge = merge;
    })
  ),
  /***/
  303: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), toJS = __nccwpck_require__2(4043), YAMLMap = __nccwpck_require__2(4454), YAMLSeq = __nccwpck_require__2(2223), pairs = __nccwpck_require__2(8385);
      class YAMLOMap extends YAMLSeq.YAMLSeq {
        constructor() {
          super(), this.add = YAMLMap.YAMLMap.prototype.add.bind(this), this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this), this.get = YAMLMap.YAMLMap.prototype.get.bind(this), this.has = YAMLMap.YAMLMap.prototype.has.bind(this), this.set = YAMLMap.YAMLMap.prototype.set.bind(this), this.tag = YAMLOMap.tag;
        }
        /**
         * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
         * but TypeScript won't allow widening the signature of a child method.
         */
        toJSON(_, ctx) {
          if (!ctx)
            return super.toJSON(_);
          const map = /* @__PURE__ */ new Map();
          ctx?.onCreate && ctx.onCreate(map);
          for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair) ? (key = toJS.toJS(pair.key, "", ctx), value = toJS.toJS(pair.value, key, ctx)) : key = toJS.toJS(pair, "", ctx), map.has(key))
              throw new Error("Ordered maps must not include duplicate keys");
            map.set(key, value);
          }
          return map;
        }
        static from(schema, iterable, ctx) {
          const pairs$1 = pairs.createPairs(schema, iterable, ctx), omap2 = new this();
          return omap2.items = pairs$1.items, omap2;
        }
      }
      YAMLOMap.tag = "tag:yaml.org,2002:omap";
      const omap = {
        collection: "seq",
        identify: (value) => value instanceof Map,
        nodeClass: YAMLOMap,
        default: !1,
        tag: "tag:yaml.org,2002:omap",
        resolve(seq, onError) {
          const pairs$1 = pairs.resolvePairs(seq, onError), seenKeys = [];
          for (const { key } of pairs$1.items)
            identity.isScalar(key) && (seenKeys.includes(key.value) ? onError(`Ordered maps must not include duplicate keys: ${key.value}`) : seenKeys.push(key.value));
          return Object.assign(new YAMLOMap(), pairs$1);
        },
        createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
      };
      exports.YAMLOMap = YAMLOMap, exports.omap = omap;
    })
  ),
  /***/
  8385: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), Scalar = __nccwpck_require__2(3301), YAMLSeq = __nccwpck_require__2(2223);
      function resolvePairs(seq, onError) {
        if (identity.isSeq(seq))
          for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (!identity.isPair(item)) {
              if (identity.isMap(item)) {
                item.items.length > 1 && onError("Each pair must have its own sequence indicator");
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore && (pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore), item.comment) {
                  const cn = pair.value ?? pair.key;
                  cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
                }
                item = pair;
              }
              seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
            }
          }
        else
          onError("Expected a sequence for this tag");
        return seq;
      }
      function createPairs(schema, iterable, ctx) {
        const { replacer } = ctx, pairs2 = new YAMLSeq.YAMLSeq(schema);
        pairs2.tag = "tag:yaml.org,2002:pairs";
        let i = 0;
        if (iterable && Symbol.iterator in Object(iterable))
          for (let it of iterable) {
            typeof replacer == "function" && (it = replacer.call(iterable, String(i++), it));
            let key, value;
            if (Array.isArray(it))
              if (it.length === 2)
                key = it[0], value = it[1];
              else
                throw new TypeError(`Expected [key, value] tuple: ${it}`);
            else if (it && it instanceof Object) {
              const keys = Object.keys(it);
              if (keys.length === 1)
                key = keys[0], value = it[key];
              else
                throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            } else
              key = it;
            pairs2.items.push(Pair.createPair(key, value, ctx));
          }
        return pairs2;
      }
      const pairs = {
        collection: "seq",
        default: !1,
        tag: "tag:yaml.org,2002:pairs",
        resolve: resolvePairs,
        createNode: createPairs
      };
      exports.createPairs = createPairs, exports.pairs = pairs, exports.resolvePairs = resolvePairs;
    })
  ),
  /***/
  5913: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var map = __nccwpck_require__2(7451), _null = __nccwpck_require__2(3632), seq = __nccwpck_require__2(1706), string = __nccwpck_require__2(6464), binary = __nccwpck_require__2(6083), bool = __nccwpck_require__2(8398), float = __nccwpck_require__2(5782), int = __nccwpck_require__2(873), merge = __nccwpck_require__2(452), omap = __nccwpck_require__2(303), pairs = __nccwpck_require__2(8385), set = __nccwpck_require__2(1528), timestamp = __nccwpck_require__2(6752);
      const schema = [
        map.map,
        seq.seq,
        string.string,
        _null.nullTag,
        bool.trueTag,
        bool.falseTag,
        int.intBin,
        int.intOct,
        int.int,
        int.intHex,
        float.floatNaN,
        float.floatExp,
        float.float,
        binary.binary,
        merge.merge,
        omap.omap,
        pairs.pairs,
        set.set,
        timestamp.intTime,
        timestamp.floatTime,
        timestamp.timestamp
      ];
      exports.schema = schema;
    })
  ),
  /***/
  1528: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Pair = __nccwpck_require__2(7165), YAMLMap = __nccwpck_require__2(4454);
      class YAMLSet extends YAMLMap.YAMLMap {
        constructor(schema) {
          super(schema), this.tag = YAMLSet.tag;
        }
        add(key) {
          let pair;
          identity.isPair(key) ? pair = key : key && typeof key == "object" && "key" in key && "value" in key && key.value === null ? pair = new Pair.Pair(key.key, null) : pair = new Pair.Pair(key, null), YAMLMap.findPair(this.items, pair.key) || this.items.push(pair);
        }
        /**
         * If `keepPair` is `true`, returns the Pair matching `key`.
         * Otherwise, returns the value of that Pair's key.
         */
        get(key, keepPair) {
          const pair = YAMLMap.findPair(this.items, key);
          return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
        }
        set(key, value) {
          if (typeof value != "boolean")
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
          const prev = YAMLMap.findPair(this.items, key);
          prev && !value ? this.items.splice(this.items.indexOf(prev), 1) : !prev && value && this.items.push(new Pair.Pair(key));
        }
        toJSON(_, ctx) {
          return super.toJSON(_, ctx, Set);
        }
        toString(ctx, onComment, onChompKeep) {
          if (!ctx)
            return JSON.stringify(this);
          if (this.hasAllNullValues(!0))
            return super.toString(Object.assign({}, ctx, { allNullValues: !0 }), onComment, onChompKeep);
          throw new Error("Set items must all have null values");
        }
        static from(schema, iterable, ctx) {
          const { replacer } = ctx, set2 = new this(schema);
          if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable)
              typeof replacer == "function" && (value = replacer.call(iterable, value, value)), set2.items.push(Pair.createPair(value, null, ctx));
          return set2;
        }
      }
      YAMLSet.tag = "tag:yaml.org,2002:set";
      const set = {
        collection: "map",
        identify: (value) => value instanceof Set,
        nodeClass: YAMLSet,
        default: !1,
        tag: "tag:yaml.org,2002:set",
        createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
        resolve(map, onError) {
          if (identity.isMap(map)) {
            if (map.hasAllNullValues(!0))
              return Object.assign(new YAMLSet(), map);
            onError("Set items must all have null values");
          } else
            onError("Expected a mapping for this tag");
          return map;
        }
      };
      exports.YAMLSet = YAMLSet, exports.set = set;
    })
  ),
  /***/
  6752: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var stringifyNumber = __nccwpck_require__2(8689);
      function parseSexagesimal(str, asBigInt) {
        const sign = str[0], parts = sign === "-" || sign === "+" ? str.substring(1) : str, num = (n) => asBigInt ? BigInt(n) : Number(n), res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
        return sign === "-" ? num(-1) * res : res;
      }
      function stringifySexagesimal(node) {
        let { value } = node, num = (n) => n;
        if (typeof value == "bigint")
          num = (n) => BigInt(n);
        else if (isNaN(value) || !isFinite(value))
          return stringifyNumber.stringifyNumber(node);
        let sign = "";
        value < 0 && (sign = "-", value *= num(-1));
        const _60 = num(60), parts = [value % _60];
        return value < 60 ? parts.unshift(0) : (value = (value - parts[0]) / _60, parts.unshift(value % _60), value >= 60 && (value = (value - parts[0]) / _60, parts.unshift(value))), sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
      }
      const intTime = {
        identify: (value) => typeof value == "bigint" || Number.isInteger(value),
        default: !0,
        tag: "tag:yaml.org,2002:int",
        format: "TIME",
        test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
        resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
        stringify: stringifySexagesimal
      }, floatTime = {
        identify: (value) => typeof value == "number",
        default: !0,
        tag: "tag:yaml.org,2002:float",
        format: "TIME",
        test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
        resolve: (str) => parseSexagesimal(str, !1),
        stringify: stringifySexagesimal
      }, timestamp = {
        identify: (value) => value instanceof Date,
        default: !0,
        tag: "tag:yaml.org,2002:timestamp",
        // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
        // may be omitted altogether, resulting in a date format. In such a case, the time part is
        // assumed to be 00:00:00Z (start of day, UTC).
        test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
        resolve(str) {
          const match = str.match(timestamp.test);
          if (!match)
            throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
          const [, year, month, day, hour, minute, second] = match.map(Number), millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
          let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
          const tz = match[8];
          if (tz && tz !== "Z") {
            let d = parseSexagesimal(tz, !1);
            Math.abs(d) < 30 && (d *= 60), date -= 6e4 * d;
          }
          return new Date(date);
        },
        stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
      };
      exports.floatTime = floatTime, exports.intTime = intTime, exports.timestamp = timestamp;
    })
  ),
  /***/
  4475: (
    /***/
    ((__unused_webpack_module, exports) => {
      const FOLD_FLOW = "flow", FOLD_BLOCK = "block", FOLD_QUOTED = "quoted";
      function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
        if (!lineWidth || lineWidth < 0)
          return text;
        lineWidth < minContentWidth && (minContentWidth = 0);
        const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
        if (text.length <= endStep)
          return text;
        const folds = [], escapedFolds = {};
        let end = lineWidth - indent.length;
        typeof indentAtStart == "number" && (indentAtStart > lineWidth - Math.max(2, minContentWidth) ? folds.push(0) : end = lineWidth - indentAtStart);
        let split, prev, overflow = !1, i = -1, escStart = -1, escEnd = -1;
        mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length), i !== -1 && (end = i + endStep));
        for (let ch; ch = text[i += 1]; ) {
          if (mode === FOLD_QUOTED && ch === "\\") {
            switch (escStart = i, text[i + 1]) {
              case "x":
                i += 3;
                break;
              case "u":
                i += 5;
                break;
              case "U":
                i += 9;
                break;
              default:
                i += 1;
            }
            escEnd = i;
          }
          if (ch === `
`)
            mode === FOLD_BLOCK && (i = consumeMoreIndentedLines(text, i, indent.length)), end = i + indent.length + endStep, split = void 0;
          else {
            if (ch === " " && prev && prev !== " " && prev !== `
` && prev !== "	") {
              const next = text[i + 1];
              next && next !== " " && next !== `
` && next !== "	" && (split = i);
            }
            if (i >= end)
              if (split)
                folds.push(split), end = split + endStep, split = void 0;
              else if (mode === FOLD_QUOTED) {
                for (; prev === " " || prev === "	"; )
                  prev = ch, ch = text[i += 1], overflow = !0;
                const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                if (escapedFolds[j])
                  return text;
                folds.push(j), escapedFolds[j] = !0, end = j + endStep, split = void 0;
              } else
                overflow = !0;
          }
          prev = ch;
        }
        if (overflow && onOverflow && onOverflow(), folds.length === 0)
          return text;
        onFold && onFold();
        let res = text.slice(0, folds[0]);
        for (let i2 = 0; i2 < folds.length; ++i2) {
          const fold = folds[i2], end2 = folds[i2 + 1] || text.length;
          fold === 0 ? res = `
${indent}${text.slice(0, end2)}` : (mode === FOLD_QUOTED && escapedFolds[fold] && (res += `${text[fold]}\\`), res += `
${indent}${text.slice(fold + 1, end2)}`);
        }
        return res;
      }
      function consumeMoreIndentedLines(text, i, indent) {
        let end = i, start = i + 1, ch = text[start];
        for (; ch === " " || ch === "	"; )
          if (i < start + indent)
            ch = text[++i];
          else {
            do
              ch = text[++i];
            while (ch && ch !== `
`);
            end = i, start = i + 1, ch = text[start];
          }
        return end;
      }
      exports.FOLD_BLOCK = FOLD_BLOCK, exports.FOLD_FLOW = FOLD_FLOW, exports.FOLD_QUOTED = FOLD_QUOTED, exports.foldFlowLines = foldFlowLines;
    })
  ),
  /***/
  2148: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var anchors = __nccwpck_require__2(1596), identity = __nccwpck_require__2(1127), stringifyComment = __nccwpck_require__2(9799), stringifyString = __nccwpck_require__2(3069);
      function createStringifyContext(doc, options) {
        const opt = Object.assign({
          blockQuote: !0,
          commentString: stringifyComment.stringifyComment,
          defaultKeyType: null,
          defaultStringType: "PLAIN",
          directives: null,
          doubleQuotedAsJSON: !1,
          doubleQuotedMinMultiLineLength: 40,
          falseStr: "false",
          flowCollectionPadding: !0,
          indentSeq: !0,
          lineWidth: 80,
          minContentWidth: 20,
          nullStr: "null",
          simpleKeys: !1,
          singleQuote: null,
          trailingComma: !1,
          trueStr: "true",
          verifyAliasOrder: !0
        }, doc.schema.toStringOptions, options);
        let inFlow;
        switch (opt.collectionStyle) {
          case "block":
            inFlow = !1;
            break;
          case "flow":
            inFlow = !0;
            break;
          default:
            inFlow = null;
        }
        return {
          anchors: /* @__PURE__ */ new Set(),
          doc,
          flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
          indent: "",
          indentStep: typeof opt.indent == "number" ? " ".repeat(opt.indent) : "  ",
          inFlow,
          options: opt
        };
      }
      function getTagObject(tags, item) {
        if (item.tag) {
          const match = tags.filter((t) => t.tag === item.tag);
          if (match.length > 0)
            return match.find((t) => t.format === item.format) ?? match[0];
        }
        let tagObj, obj;
        if (identity.isScalar(item)) {
          obj = item.value;
          let match = tags.filter((t) => t.identify?.(obj));
          if (match.length > 1) {
            const testMatch = match.filter((t) => t.test);
            testMatch.length > 0 && (match = testMatch);
          }
          tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
        } else
          obj = item, tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
        if (!tagObj) {
          const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
          throw new Error(`Tag not resolved for ${name} value`);
        }
        return tagObj;
      }
      function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
        if (!doc.directives)
          return "";
        const props = [], anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
        anchor && anchors.anchorIsValid(anchor) && (anchors$1.add(anchor), props.push(`&${anchor}`));
        const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
        return tag && props.push(doc.directives.tagString(tag)), props.join(" ");
      }
      function stringify(item, ctx, onComment, onChompKeep) {
        if (identity.isPair(item))
          return item.toString(ctx, onComment, onChompKeep);
        if (identity.isAlias(item)) {
          if (ctx.doc.directives)
            return item.toString(ctx);
          if (ctx.resolvedAliases?.has(item))
            throw new TypeError("Cannot stringify circular structure without alias nodes");
          ctx.resolvedAliases ? ctx.resolvedAliases.add(item) : ctx.resolvedAliases = /* @__PURE__ */ new Set([item]), item = item.resolve(ctx.doc);
        }
        let tagObj;
        const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
        tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
        const props = stringifyProps(node, tagObj, ctx);
        props.length > 0 && (ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1);
        const str = typeof tagObj.stringify == "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
        return props ? identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}` : str;
      }
      exports.createStringifyContext = createStringifyContext, exports.stringify = stringify;
    })
  ),
  /***/
  1212: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), stringify = __nccwpck_require__2(2148), stringifyComment = __nccwpck_require__2(9799);
      function stringifyCollection(collection, ctx, options) {
        return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
      }
      function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
        const { indent, options: { commentString } } = ctx, itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
        let chompKeep = !1;
        const lines = [];
        for (let i = 0; i < items.length; ++i) {
          const item = items[i];
          let comment2 = null;
          if (identity.isNode(item))
            !chompKeep && item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, chompKeep), item.comment && (comment2 = item.comment);
          else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            ik && (!chompKeep && ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, chompKeep));
          }
          chompKeep = !1;
          let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = !0);
          comment2 && (str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2))), chompKeep && comment2 && (chompKeep = !1), lines.push(blockItemPrefix + str2);
        }
        let str;
        if (lines.length === 0)
          str = flowChars.start + flowChars.end;
        else {
          str = lines[0];
          for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `
${indent}${line}` : `
`;
          }
        }
        return comment ? (str += `
` + stringifyComment.indentComment(commentString(comment), indent), onComment && onComment()) : chompKeep && onChompKeep && onChompKeep(), str;
      }
      function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
        const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
        itemIndent += indentStep;
        const itemCtx = Object.assign({}, ctx, {
          indent: itemIndent,
          inFlow: !0,
          type: null
        });
        let reqNewline = !1, linesAtValue = 0;
        const lines = [];
        for (let i = 0; i < items.length; ++i) {
          const item = items[i];
          let comment = null;
          if (identity.isNode(item))
            item.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, item.commentBefore, !1), item.comment && (comment = item.comment);
          else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            ik && (ik.spaceBefore && lines.push(""), addCommentBefore(ctx, lines, ik.commentBefore, !1), ik.comment && (reqNewline = !0));
            const iv = identity.isNode(item.value) ? item.value : null;
            iv ? (iv.comment && (comment = iv.comment), iv.commentBefore && (reqNewline = !0)) : item.value == null && ik?.comment && (comment = ik.comment);
          }
          comment && (reqNewline = !0);
          let str = stringify.stringify(item, itemCtx, () => comment = null);
          reqNewline || (reqNewline = lines.length > linesAtValue || str.includes(`
`)), i < items.length - 1 ? str += "," : ctx.options.trailingComma && (ctx.options.lineWidth > 0 && (reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth)), reqNewline && (str += ",")), comment && (str += stringifyComment.lineComment(str, itemIndent, commentString(comment))), lines.push(str), linesAtValue = lines.length;
        }
        const { start, end } = flowChars;
        if (lines.length === 0)
          return start + end;
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : `
`;
          return `${str}
${indent}${end}`;
        } else
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
      }
      function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
        if (comment && chompKeep && (comment = comment.replace(/^\n+/, "")), comment) {
          const ic = stringifyComment.indentComment(commentString(comment), indent);
          lines.push(ic.trimStart());
        }
      }
      exports.stringifyCollection = stringifyCollection;
    })
  ),
  /***/
  9799: (
    /***/
    ((__unused_webpack_module, exports) => {
      const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
      function indentComment(comment, indent) {
        return /^\n+$/.test(comment) ? comment.substring(1) : indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
      }
      const lineComment = (str, indent, comment) => str.endsWith(`
`) ? indentComment(comment, indent) : comment.includes(`
`) ? `
` + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
      exports.indentComment = indentComment, exports.lineComment = lineComment, exports.stringifyComment = stringifyComment;
    })
  ),
  /***/
  6829: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), stringify = __nccwpck_require__2(2148), stringifyComment = __nccwpck_require__2(9799);
      function stringifyDocument(doc, options) {
        const lines = [];
        let hasDirectives = options.directives === !0;
        if (options.directives !== !1 && doc.directives) {
          const dir = doc.directives.toString(doc);
          dir ? (lines.push(dir), hasDirectives = !0) : doc.directives.docStart && (hasDirectives = !0);
        }
        hasDirectives && lines.push("---");
        const ctx = stringify.createStringifyContext(doc, options), { commentString } = ctx.options;
        if (doc.commentBefore) {
          lines.length !== 1 && lines.unshift("");
          const cs = commentString(doc.commentBefore);
          lines.unshift(stringifyComment.indentComment(cs, ""));
        }
        let chompKeep = !1, contentComment = null;
        if (doc.contents) {
          if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives && lines.push(""), doc.contents.commentBefore) {
              const cs = commentString(doc.contents.commentBefore);
              lines.push(stringifyComment.indentComment(cs, ""));
            }
            ctx.forceBlockIndent = !!doc.comment, contentComment = doc.contents.comment;
          }
          const onChompKeep = contentComment ? void 0 : () => chompKeep = !0;
          let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
          contentComment && (body += stringifyComment.lineComment(body, "", commentString(contentComment))), (body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---" ? lines[lines.length - 1] = `--- ${body}` : lines.push(body);
        } else
          lines.push(stringify.stringify(doc.contents, ctx));
        if (doc.directives?.docEnd)
          if (doc.comment) {
            const cs = commentString(doc.comment);
            cs.includes(`
`) ? (lines.push("..."), lines.push(stringifyComment.indentComment(cs, ""))) : lines.push(`... ${cs}`);
          } else
            lines.push("...");
        else {
          let dc = doc.comment;
          dc && chompKeep && (dc = dc.replace(/^\n+/, "")), dc && ((!chompKeep || contentComment) && lines[lines.length - 1] !== "" && lines.push(""), lines.push(stringifyComment.indentComment(commentString(dc), "")));
        }
        return lines.join(`
`) + `
`;
      }
      exports.stringifyDocument = stringifyDocument;
    })
  ),
  /***/
  8689: (
    /***/
    ((__unused_webpack_module, exports) => {
      function stringifyNumber({ format, minFractionDigits, tag, value }) {
        if (typeof value == "bigint")
          return String(value);
        const num = typeof value == "number" ? value : Number(value);
        if (!isFinite(num))
          return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
        let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
        if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
          let i = n.indexOf(".");
          i < 0 && (i = n.length, n += ".");
          let d = minFractionDigits - (n.length - i - 1);
          for (; d-- > 0; )
            n += "0";
        }
        return n;
      }
      exports.stringifyNumber = stringifyNumber;
    })
  ),
  /***/
  9748: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127), Scalar = __nccwpck_require__2(3301), stringify = __nccwpck_require__2(2148), stringifyComment = __nccwpck_require__2(9799);
      function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
        const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
        let keyComment = identity.isNode(key) && key.comment || null;
        if (simpleKeys) {
          if (keyComment)
            throw new Error("With simple keys, key nodes cannot have comments");
          if (identity.isCollection(key) || !identity.isNode(key) && typeof key == "object") {
            const msg = "With simple keys, collection cannot be used as a key value";
            throw new Error(msg);
          }
        }
        let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key == "object"));
        ctx = Object.assign({}, ctx, {
          allNullValues: !1,
          implicitKey: !explicitKey && (simpleKeys || !allNullValues),
          indent: indent + indentStep
        });
        let keyCommentDone = !1, chompKeep = !1, str = stringify.stringify(key, ctx, () => keyCommentDone = !0, () => chompKeep = !0);
        if (!explicitKey && !ctx.inFlow && str.length > 1024) {
          if (simpleKeys)
            throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
          explicitKey = !0;
        }
        if (ctx.inFlow) {
          if (allNullValues || value == null)
            return keyCommentDone && onComment && onComment(), str === "" ? "?" : explicitKey ? `? ${str}` : str;
        } else if (allNullValues && !simpleKeys || value == null && explicitKey)
          return str = `? ${str}`, keyComment && !keyCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment)) : chompKeep && onChompKeep && onChompKeep(), str;
        keyCommentDone && (keyComment = null), explicitKey ? (keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))), str = `? ${str}
${indent}:`) : (str = `${str}:`, keyComment && (str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment))));
        let vsb, vcb, valueComment;
        identity.isNode(value) ? (vsb = !!value.spaceBefore, vcb = value.commentBefore, valueComment = value.comment) : (vsb = !1, vcb = null, valueComment = null, value && typeof value == "object" && (value = doc.createNode(value))), ctx.implicitKey = !1, !explicitKey && !keyComment && identity.isScalar(value) && (ctx.indentAtStart = str.length + 1), chompKeep = !1, !indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor && (ctx.indent = ctx.indent.substring(2));
        let valueCommentDone = !1;
        const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = !0, () => chompKeep = !0);
        let ws = " ";
        if (keyComment || vsb || vcb) {
          if (ws = vsb ? `
` : "", vcb) {
            const cs = commentString(vcb);
            ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
          }
          valueStr === "" && !ctx.inFlow ? ws === `
` && valueComment && (ws = `

`) : ws += `
${ctx.indent}`;
        } else if (!explicitKey && identity.isCollection(value)) {
          const vs0 = valueStr[0], nl0 = valueStr.indexOf(`
`), hasNewline = nl0 !== -1, flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
          if (hasNewline || !flow) {
            let hasPropsLine = !1;
            if (hasNewline && (vs0 === "&" || vs0 === "!")) {
              let sp0 = valueStr.indexOf(" ");
              vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!" && (sp0 = valueStr.indexOf(" ", sp0 + 1)), (sp0 === -1 || nl0 < sp0) && (hasPropsLine = !0);
            }
            hasPropsLine || (ws = `
${ctx.indent}`);
          }
        } else (valueStr === "" || valueStr[0] === `
`) && (ws = "");
        return str += ws + valueStr, ctx.inFlow ? valueCommentDone && onComment && onComment() : valueComment && !valueCommentDone ? str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment)) : chompKeep && onChompKeep && onChompKeep(), str;
      }
      exports.stringifyPair = stringifyPair;
    })
  ),
  /***/
  3069: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var Scalar = __nccwpck_require__2(3301), foldFlowLines = __nccwpck_require__2(4475);
      const getFoldOptions = (ctx, isBlock) => ({
        indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
        lineWidth: ctx.options.lineWidth,
        minContentWidth: ctx.options.minContentWidth
      }), containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
      function lineLengthOverLimit(str, lineWidth, indentLength) {
        if (!lineWidth || lineWidth < 0)
          return !1;
        const limit = lineWidth - indentLength, strLen = str.length;
        if (strLen <= limit)
          return !1;
        for (let i = 0, start = 0; i < strLen; ++i)
          if (str[i] === `
`) {
            if (i - start > limit)
              return !0;
            if (start = i + 1, strLen - start <= limit)
              return !1;
          }
        return !0;
      }
      function doubleQuotedString(value, ctx) {
        const json = JSON.stringify(value);
        if (ctx.options.doubleQuotedAsJSON)
          return json;
        const { implicitKey } = ctx, minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength, indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
        let str = "", start = 0;
        for (let i = 0, ch = json[i]; ch; ch = json[++i])
          if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n" && (str += json.slice(start, i) + "\\ ", i += 1, start = i, ch = "\\"), ch === "\\")
            switch (json[i + 1]) {
              case "u":
                {
                  str += json.slice(start, i);
                  const code = json.substr(i + 2, 4);
                  switch (code) {
                    case "0000":
                      str += "\\0";
                      break;
                    case "0007":
                      str += "\\a";
                      break;
                    case "000b":
                      str += "\\v";
                      break;
                    case "001b":
                      str += "\\e";
                      break;
                    case "0085":
                      str += "\\N";
                      break;
                    case "00a0":
                      str += "\\_";
                      break;
                    case "2028":
                      str += "\\L";
                      break;
                    case "2029":
                      str += "\\P";
                      break;
                    default:
                      code.substr(0, 2) === "00" ? str += "\\x" + code.substr(2) : str += json.substr(i, 6);
                  }
                  i += 5, start = i + 1;
                }
                break;
              case "n":
                if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength)
                  i += 1;
                else {
                  for (str += json.slice(start, i) + `

`; json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"'; )
                    str += `
`, i += 2;
                  str += indent, json[i + 2] === " " && (str += "\\"), i += 1, start = i + 1;
                }
                break;
              default:
                i += 1;
            }
        return str = start ? str + json.slice(start) : json, implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, !1));
      }
      function singleQuotedString(value, ctx) {
        if (ctx.options.singleQuote === !1 || ctx.implicitKey && value.includes(`
`) || /[ \t]\n|\n[ \t]/.test(value))
          return doubleQuotedString(value, ctx);
        const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : ""), res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
        return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
      }
      function quotedString(value, ctx) {
        const { singleQuote } = ctx.options;
        let qs;
        if (singleQuote === !1)
          qs = doubleQuotedString;
        else {
          const hasDouble = value.includes('"'), hasSingle = value.includes("'");
          hasDouble && !hasSingle ? qs = singleQuotedString : hasSingle && !hasDouble ? qs = doubleQuotedString : qs = singleQuote ? singleQuotedString : doubleQuotedString;
        }
        return qs(value, ctx);
      }
      let blockEndNewlines;
      try {
        blockEndNewlines = new RegExp(`(^|(?<!
))
+(?!
|$)`, "g");
      } catch {
        blockEndNewlines = /\n+(?!\n|$)/g;
      }
      function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
        const { blockQuote, commentString, lineWidth } = ctx.options;
        if (!blockQuote || /\n[\t ]+$/.test(value))
          return quotedString(value, ctx);
        const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : ""), literal = blockQuote === "literal" ? !0 : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? !1 : type === Scalar.Scalar.BLOCK_LITERAL ? !0 : !lineLengthOverLimit(value, lineWidth, indent.length);
        if (!value)
          return literal ? `|
` : `>
`;
        let chomp, endStart;
        for (endStart = value.length; endStart > 0; --endStart) {
          const ch = value[endStart - 1];
          if (ch !== `
` && ch !== "	" && ch !== " ")
            break;
        }
        let end = value.substring(endStart);
        const endNlPos = end.indexOf(`
`);
        endNlPos === -1 ? chomp = "-" : value === end || endNlPos !== end.length - 1 ? (chomp = "+", onChompKeep && onChompKeep()) : chomp = "", end && (value = value.slice(0, -end.length), end[end.length - 1] === `
` && (end = end.slice(0, -1)), end = end.replace(blockEndNewlines, `$&${indent}`));
        let startWithSpace = !1, startEnd, startNlPos = -1;
        for (startEnd = 0; startEnd < value.length; ++startEnd) {
          const ch = value[startEnd];
          if (ch === " ")
            startWithSpace = !0;
          else if (ch === `
`)
            startNlPos = startEnd;
          else
            break;
        }
        let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
        start && (value = value.substring(start.length), start = start.replace(/\n+/g, `$&${indent}`));
        let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
        if (comment && (header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " ")), onComment && onComment()), !literal) {
          const foldedValue = value.replace(/\n+/g, `
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
          let literalFallback = !1;
          const foldOptions = getFoldOptions(ctx, !0);
          blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED && (foldOptions.onOverflow = () => {
            literalFallback = !0;
          });
          const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
          if (!literalFallback)
            return `>${header}
${indent}${body}`;
        }
        return value = value.replace(/\n+/g, `$&${indent}`), `|${header}
${indent}${start}${value}${end}`;
      }
      function plainString(item, ctx, onComment, onChompKeep) {
        const { type, value } = item, { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
        if (implicitKey && value.includes(`
`) || inFlow && /[[\]{},]/.test(value))
          return quotedString(value, ctx);
        if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))
          return implicitKey || inFlow || !value.includes(`
`) ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
        if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes(`
`))
          return blockString(item, ctx, onComment, onChompKeep);
        if (containsDocumentMarker(value)) {
          if (indent === "")
            return ctx.forceBlockIndent = !0, blockString(item, ctx, onComment, onChompKeep);
          if (implicitKey && indent === indentStep)
            return quotedString(value, ctx);
        }
        const str = value.replace(/\n+/g, `$&
${indent}`);
        if (actualString) {
          const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str), { compat, tags } = ctx.doc.schema;
          if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
        }
        return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, !1));
      }
      function stringifyString(item, ctx, onComment, onChompKeep) {
        const { implicitKey, inFlow } = ctx, ss = typeof item.value == "string" ? item : Object.assign({}, item, { value: String(item.value) });
        let { type } = item;
        type !== Scalar.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value) && (type = Scalar.Scalar.QUOTE_DOUBLE);
        const _stringify = (_type) => {
          switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
              return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
              return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
              return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
              return plainString(ss, ctx, onComment, onChompKeep);
            default:
              return null;
          }
        };
        let res = _stringify(type);
        if (res === null) {
          const { defaultKeyType, defaultStringType } = ctx.options, t = implicitKey && defaultKeyType || defaultStringType;
          if (res = _stringify(t), res === null)
            throw new Error(`Unsupported default string type ${t}`);
        }
        return res;
      }
      exports.stringifyString = stringifyString;
    })
  ),
  /***/
  204: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      var identity = __nccwpck_require__2(1127);
      const BREAK = Symbol("break visit"), SKIP = Symbol("skip children"), REMOVE = Symbol("remove node");
      function visit(node, visitor) {
        const visitor_ = initVisitor(visitor);
        identity.isDocument(node) ? visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : visit_(null, node, visitor_, Object.freeze([]));
      }
      visit.BREAK = BREAK, visit.SKIP = SKIP, visit.REMOVE = REMOVE;
      function visit_(key, node, visitor, path) {
        const ctrl = callVisitor(key, node, visitor, path);
        if (identity.isNode(ctrl) || identity.isPair(ctrl))
          return replaceNode(key, path, ctrl), visit_(key, ctrl, visitor, path);
        if (typeof ctrl != "symbol") {
          if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
              const ci = visit_(i, node.items[i], visitor, path);
              if (typeof ci == "number")
                i = ci - 1;
              else {
                if (ci === BREAK)
                  return BREAK;
                ci === REMOVE && (node.items.splice(i, 1), i -= 1);
              }
            }
          } else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_("key", node.key, visitor, path);
            if (ck === BREAK)
              return BREAK;
            ck === REMOVE && (node.key = null);
            const cv = visit_("value", node.value, visitor, path);
            if (cv === BREAK)
              return BREAK;
            cv === REMOVE && (node.value = null);
          }
        }
        return ctrl;
      }
      async function visitAsync(node, visitor) {
        const visitor_ = initVisitor(visitor);
        identity.isDocument(node) ? await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE && (node.contents = null) : await visitAsync_(null, node, visitor_, Object.freeze([]));
      }
      visitAsync.BREAK = BREAK, visitAsync.SKIP = SKIP, visitAsync.REMOVE = REMOVE;
      async function visitAsync_(key, node, visitor, path) {
        const ctrl = await callVisitor(key, node, visitor, path);
        if (identity.isNode(ctrl) || identity.isPair(ctrl))
          return replaceNode(key, path, ctrl), visitAsync_(key, ctrl, visitor, path);
        if (typeof ctrl != "symbol") {
          if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
              const ci = await visitAsync_(i, node.items[i], visitor, path);
              if (typeof ci == "number")
                i = ci - 1;
              else {
                if (ci === BREAK)
                  return BREAK;
                ci === REMOVE && (node.items.splice(i, 1), i -= 1);
              }
            }
          } else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_("key", node.key, visitor, path);
            if (ck === BREAK)
              return BREAK;
            ck === REMOVE && (node.key = null);
            const cv = await visitAsync_("value", node.value, visitor, path);
            if (cv === BREAK)
              return BREAK;
            cv === REMOVE && (node.value = null);
          }
        }
        return ctrl;
      }
      function initVisitor(visitor) {
        return typeof visitor == "object" && (visitor.Collection || visitor.Node || visitor.Value) ? Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor) : visitor;
      }
      function callVisitor(key, node, visitor, path) {
        if (typeof visitor == "function")
          return visitor(key, node, path);
        if (identity.isMap(node))
          return visitor.Map?.(key, node, path);
        if (identity.isSeq(node))
          return visitor.Seq?.(key, node, path);
        if (identity.isPair(node))
          return visitor.Pair?.(key, node, path);
        if (identity.isScalar(node))
          return visitor.Scalar?.(key, node, path);
        if (identity.isAlias(node))
          return visitor.Alias?.(key, node, path);
      }
      function replaceNode(key, path, node) {
        const parent = path[path.length - 1];
        if (identity.isCollection(parent))
          parent.items[key] = node;
        else if (identity.isPair(parent))
          key === "key" ? parent.key = node : parent.value = node;
        else if (identity.isDocument(parent))
          parent.contents = node;
        else {
          const pt = identity.isAlias(parent) ? "alias" : "scalar";
          throw new Error(`Cannot replace node with ${pt} parent`);
        }
      }
      exports.visit = visit, exports.visitAsync = visitAsync;
    })
  ),
  /***/
  2385: (
    /***/
    ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__2) => {
      __nccwpck_require__2.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
        try {
          var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2231);
          process.once("SIGINT", () => {
            process.stderr.write(`
sluice: interrupted
`, () => process.exit(130));
          }), process.exitCode = await (0, _run_js__WEBPACK_IMPORTED_MODULE_0__.e)(process.argv.slice(2), {
            cwd: process.cwd(),
            stdin: process.stdin,
            stdout: (text) => void process.stdout.write(text),
            stderr: (text) => void process.stderr.write(text),
            colour: process.stdout.isTTY === !0 && process.env.NO_COLOR === void 0,
            watched: process.stderr.isTTY === !0,
            environment: process.env
          }), __webpack_async_result__();
        } catch (e) {
          __webpack_async_result__(e);
        }
      }, 1);
    })
  ),
  /***/
  2231: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        e: () => (
          /* binding */
          run
        )
      });
      var commander = __nccwpck_require__2(8909);
      const {
        /* program */
        DM: program,
        /* createCommand */
        gu: createCommand,
        /* createArgument */
        er: createArgument,
        /* createOption */
        Ww: createOption,
        /* CommanderError */
        b7: CommanderError,
        /* InvalidArgumentError */
        Di: InvalidArgumentError,
        /* InvalidOptionArgumentError */
        a2: InvalidOptionArgumentError,
        // deprecated old name
        /* Command */
        uB: Command,
        /* Argument */
        ef: Argument,
        /* Option */
        c$: Option,
        /* Help */
        _V: Help
      } = commander, version = "0.1.0", UNITS = [
        { names: ["w"], label: "w", ms: 7 * 864e5 },
        { names: ["d"], label: "d", ms: 864e5 },
        { names: ["h"], label: "h", ms: 36e5 },
        { names: ["min", "m"], label: "min", ms: 6e4 },
        { names: ["s"], label: "s", ms: 1e3 },
        { names: ["ms"], label: "ms", ms: 1 }
      ], LONGEST = 3650 * 864e5, ADVICE = "write a duration with its unit, such as 90m, 36h, 1h30m, 2d or 1w", PART = /^(\d{1,9})\s?(ms|min|[wdhms])\s*/;
      function parseDuration(text) {
        let rest = text.trim(), total2 = 0, nextUnit = 0;
        if (/^\d+$/.test(rest))
          return refused(`add the unit, for example ${rest.slice(0, 9)}m, ${rest.slice(0, 9)}h or ${rest.slice(0, 9)}d`);
        if (rest.startsWith("-"))
          return refused(`${ADVICE}; it cannot be negative`);
        if (/\d[.,]\d/.test(rest))
          return refused("write whole numbers with smaller units, for example 1h30m instead of 1.5h");
        if (rest === "")
          return refused(ADVICE);
        for (; rest !== ""; ) {
          const [whole, amount2, name] = PART.exec(rest) ?? [], unit = UNITS.findIndex((candidate) => candidate.names.some((known) => known === name)), ms = UNITS[unit]?.ms;
          if (whole === void 0 || ms === void 0)
            return refused(ADVICE);
          if (unit < nextUnit)
            return refused("write each unit once, the larger one first, for example 1d12h");
          total2 += Number(amount2) * ms, nextUnit = unit + 1, rest = rest.slice(whole.length);
        }
        return total2 > LONGEST ? refused("write at most 520w, which is about ten years") : { ok: !0, value: total2 };
      }
      function formatDuration(ms) {
        if (ms < 0)
          return `-${formatDuration(-ms)}`;
        const whole = Math.round(ms), days = UNITS.slice(1), first = days.findIndex((unit) => whole >= unit.ms), smaller = days[first + 1];
        if (first < 0)
          return "0 s";
        if (smaller === void 0)
          return `${whole} ms`;
        const rounded = Math.round(whole / smaller.ms) * smaller.ms, parts = [];
        let rest = rounded;
        for (const unit of days) {
          const amount2 = Math.floor(rest / unit.ms);
          rest -= amount2 * unit.ms, amount2 > 0 && parts.push(`${amount2} ${unit.label}`);
        }
        return parts.join(" ");
      }
      function refused(advice2) {
        return { ok: !1, advice: advice2 };
      }
      const offsetFormatCache = {}, offsetCache = {};
      function tzOffset(timeZone, date2) {
        try {
          const offsetStr = (offsetFormatCache[timeZone] ||= new Intl.DateTimeFormat("en-US", {
            timeZone,
            timeZoneName: "longOffset"
          }).format)(date2).split("GMT")[1];
          return offsetStr in offsetCache ? offsetCache[offsetStr] : calcOffset(offsetStr, offsetStr.split(":"));
        } catch {
          if (timeZone in offsetCache) return offsetCache[timeZone];
          const captures = timeZone?.match(offsetRe);
          return captures ? calcOffset(timeZone, captures.slice(1)) : NaN;
        }
      }
      const offsetRe = /([+-]\d\d):?(\d\d)?/;
      function calcOffset(cacheStr, values) {
        const hours = +(values[0] || 0), minutes2 = +(values[1] || 0), seconds2 = +(values[2] || 0) / 60;
        return offsetCache[cacheStr] = hours * 60 + minutes2 > 0 ? hours * 60 + minutes2 + seconds2 : hours * 60 - minutes2 - seconds2;
      }
      const day = 864e5, second = 1e3;
      function offsetAt(zone, at2) {
        return Math.round(tzOffset(zone, new Date(at2)) * 60) * second;
      }
      function wallTime(zone, at2) {
        return at2 + offsetAt(zone, at2);
      }
      function startOfDay(zone, midnight) {
        const candidates = [midnight - day, midnight + day].map((at2) => midnight - offsetAt(zone, at2)), shown2 = candidates.filter((at2) => wallTime(zone, at2) === midnight);
        return shown2.length > 0 ? Math.min(...shown2) : changeBetween(zone, Math.min(...candidates) - day, Math.max(...candidates));
      }
      function changeBetween(zone, from, to) {
        const before = offsetAt(zone, from);
        let [low, high] = [from, to];
        for (; high - low > second; ) {
          const middle = Math.floor((low + high) / 2 / second) * second;
          if (middle <= low)
            break;
          offsetAt(zone, middle) === before ? low = middle : high = middle;
        }
        return Math.ceil(high / second) * second;
      }
      const DAY = /^\d{4}-\d{2}-\d{2}$/, LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/, EXACT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
      function parseInstant(text) {
        const advice2 = "write a date such as 2026-12-01, or an instant with its offset such as 2026-12-01T09:00:00+01:00";
        if (LOCAL.test(text))
          return {
            ok: !1,
            advice: `add the offset, for example ${text.replace(" ", "T")}Z or ${text.replace(" ", "T")}+01:00`
          };
        try {
          const value = DAY.test(text) ? instant_day(text) : EXACT.test(text) ? exact(text) : void 0;
          return value === void 0 ? { ok: !1, advice: advice2 } : /^20/.test(text) ? { ok: !0, value } : { ok: !1, advice: "write a year from 2000 to 2099" };
        } catch {
          return { ok: !1, advice: `there is no such day or time; ${advice2}` };
        }
      }
      function startOf(written2, zone) {
        return written2.kind === "instant" ? written2.at : startOfDay(zone, Date.parse(written2.day));
      }
      function endOf(written2, zone) {
        return written2.kind === "instant" ? written2.at : startOfDay(zone, Date.parse(written2.day) + 864e5);
      }
      function instant_day(text) {
        return { kind: "day", day: new Date(parsed(text)).toISOString().slice(0, 10) };
      }
      function exact(text) {
        return { kind: "instant", at: parsed(text) };
      }
      function parsed(text) {
        const at2 = Date.parse(text.replace(" ", "T")), [, wanted] = /^\d{4}-\d{2}-(\d{2})/.exec(text) ?? [], midnight = Date.parse(text.slice(0, 10));
        if (Number.isNaN(at2) || new Date(midnight).getUTCDate() !== Number(wanted))
          throw new RangeError(text);
        return at2;
      }
      const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s?%?$/, FRACTION = /^(\d+(?:\.\d+)?)\s?(%?)$/;
      function parsePercentage(written2) {
        const digits = typeof written2 == "number" ? String(written2) : PERCENT.exec(written2.trim())?.[1], value = Number(digits);
        return digits === void 0 || Number.isNaN(value) || value < 0 || value > 100 ? { ok: !1, advice: "write a percentage from 0 to 100, such as 5 or 0.5" } : Number(value.toFixed(3)) !== value ? { ok: !1, advice: `write at most 3 decimals, for example ${Number(value.toFixed(3))}` } : { ok: !0, value: Math.abs(value) };
      }
      function parseFraction(written2) {
        const [, digits, sign] = FRACTION.exec(typeof written2 == "number" ? plain(written2) : written2.trim()) ?? [];
        return digits === void 0 ? { ok: !1, advice: "write a share such as 1% or 0.01" } : sign === "%" ? Number(digits) > 100 ? { ok: !1, advice: "write at most 100%" } : { ok: !0, value: +`${digits}e-2` } : Number(digits) >= 1 ? { ok: !1, advice: `write ${digits}% if you mean percent, or a fraction below 1 such as 0.01` } : { ok: !0, value: Number(digits) };
      }
      function plain(value) {
        return Number.isFinite(value) && value >= 0 && value < 1e-6 ? value.toFixed(12) : String(value);
      }
      const show_LONGEST = 60, PLAIN_KEY = /^[A-Za-z_][\w-]*$/;
      function quoted(text) {
        const harmless = text.replace(/\/\/[^/@\s]*@/g, "//***@"), cut2 = harmless.length > show_LONGEST ? `${harmless.slice(0, show_LONGEST)}\u2026` : harmless;
        return JSON.stringify(cut2).replace(/[\p{C}\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
      }
      function shown(value) {
        return typeof value == "string" ? quoted(value) : value === null ? "empty" : value === void 0 ? "missing" : Array.isArray(value) ? "a list" : typeof value == "object" ? "a map" : String(value);
      }
      function pathText(path) {
        return path.reduce((text, segment) => {
          if (typeof segment == "number")
            return `${text}[${segment}]`;
          const key2 = PLAIN_KEY.test(segment) ? segment : quoted(segment);
          return text === "" ? key2 : `${text}.${key2}`;
        }, "");
      }
      function alternatives(words) {
        const last = words.at(-1) ?? "";
        return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
      }
      class WrongCall extends Error {
      }
      function read(option, text, parse2) {
        const parsed2 = parse2(text);
        if (parsed2.ok)
          return parsed2.value;
        throw new WrongCall(`${option} is ${quoted(text)}: ${parsed2.advice}`);
      }
      const durationOption = (option, text) => read(option, text, (written2) => {
        const parsed2 = parseDuration(written2);
        return parsed2.ok && parsed2.value <= 0 ? { ok: !1, advice: "write a duration above 0, such as 5m" } : parsed2;
      }), delayOption = (option, text) => read(option, text, parseDuration), instantOption = (option, text) => startOf(read(option, text, parseInstant), "UTC"), chanceOption = (option, text) => read(option, text, (written2) => {
        const parsed2 = parseFraction(written2);
        return parsed2.ok && !(parsed2.value > 0 && parsed2.value <= 0.5) ? { ok: !1, advice: "write a share above 0% and at most 50%, such as 1%" } : parsed2;
      }), shareOption = (option, text) => read(option, text, (written2) => {
        const parsed2 = parsePercentage(written2);
        return parsed2.ok && parsed2.value <= 0 ? { ok: !1, advice: "write a percentage above 0, such as 5" } : parsed2;
      }), wholeOption = (option, text) => read(option, text, (written2) => {
        const value = /^\d{1,6}$/.test(written2) ? Number(written2) : 0;
        return value > 0 ? { ok: !0, value } : { ok: !1, advice: "write a whole number of 1 or more" };
      });
      var external_node_fs_ = __nccwpck_require__2(3024);
      const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
      var external_node_path_ = __nccwpck_require__2(6760), picocolors = __nccwpck_require__2(7336);
      const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
      function numberText(value, digits = 4) {
        if (!Number.isFinite(value))
          return value > 0 ? "infinity" : value < 0 ? "-infinity" : "NaN";
        const size = Math.abs(value);
        if (size >= 1e15 || size > 0 && size < 1e-6)
          return value.toExponential(digits - 1);
        const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1, leadingZeros = size > 0 && size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0, fixed = size.toFixed(Math.max(0, digits - whole + leadingZeros)), [integer2 = "0", fraction2 = ""] = fixed.split("."), tail = fraction2.replace(/0+$/, "");
        return `${value < 0 ? "-" : ""}${grouped(integer2)}${tail === "" ? "" : `.${tail}`}`;
      }
      function countText(value) {
        return numberText(Math.round(value), 15);
      }
      function percentText(fraction2) {
        return `${numberText(fraction2 * 100, 3)} %`;
      }
      function timesText(factor2) {
        return `${numberText(factor2, 3)} times`;
      }
      function spanText(milliseconds) {
        const minutes2 = Math.max(0, Math.round(milliseconds / 6e4)), days = Math.floor(minutes2 / 1440), hours = Math.floor(minutes2 % 1440 / 60), text = [
          days > 0 ? `${days} d` : "",
          hours > 0 ? `${hours} h` : "",
          minutes2 % 60 > 0 ? `${minutes2 % 60} min` : ""
        ].filter((part) => part !== "").join(" ");
        return text === "" ? "0 min" : text;
      }
      function assessmentText(criterion, judged, options) {
        const amount2 = (value) => value === null ? "none" : criterion.kind === "ratio" ? percentText(value) : numberText(value), of = (samples2) => samples2 === null ? "" : ` of ${countText(samples2)} samples`, { evidence, breachedAt, completeUntil } = judged, rows = [
          ["new system", `${amount2(judged.value)}${of(judged.samples)}`],
          ["old system", `${amount2(judged.baseline)}${of(judged.baselineSamples)}`],
          ["nearest limit", amount2(judged.limit)],
          ["share", `${numberText(options.share)} %`],
          ...evidence === null ? [] : evidenceRows(evidence, criterion, breachedAt !== null),
          ["breached at", breachedAt === null ? "never" : time(breachedAt)],
          ["complete until", completeUntil === null ? "no complete interval" : time(completeUntil)]
        ], width = Math.max(...rows.map(([name]) => name.length));
        return [judged.text, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`), ""].join(`
`);
      }
      function evidenceRows(evidence, { kind }, breached) {
        const { chance: chance2, dispersion, difference: difference2, rulesOut, advanceIn, detectIn } = evidence, points = (value) => `${value < 0 ? "" : "+"}${numberText(value * 100, 3)}`, of = kind === "ratio" ? "" : " of slow requests";
        return [
          [
            "chance",
            `${chanceText(chance2)} that a new system which is no worse gives such evidence in the whole ramp`
          ],
          ["dispersion", `${numberText(dispersion, 3)} (1: independent requests)`],
          ...difference2 === null || kind === "count" ? [] : [
            [
              "difference",
              `${points(difference2[0])} to ${points(difference2[1])} points${of}, new minus old (95 % sure, at any time)`
            ]
          ],
          ...rulesOut === "" || breached ? [] : [["must rule out", rulesOut]],
          ...breached ? [] : waits(advanceIn, detectIn)
        ];
      }
      const waits = (advanceIn, detectIn) => [
        [
          "advance in",
          advanceIn === null ? "not at this rate" : advanceIn === 0 ? "now" : `about ${spanText(advanceIn)} if all is well`
        ],
        [
          "detect in",
          detectIn === null ? "cannot be told" : `about ${spanText(detectIn)} for a regression of the size of the limit`
        ]
      ], chanceText = (chance2) => chance2 >= 0.01 ? `at most ${percentText(chance2)}` : `at most 1 in ${countText(Math.min(1e12, 1 / chance2))}`, time = (at2) => new Date(at2).toISOString().replace(".000Z", "Z"), lanczos = [
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9984369578019572e-21,
        15056327351493116e-23
      ];
      function logGamma(x) {
        if (x < 0.5)
          return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        const z = x - 1, base = z + 7.5, series = lanczos.reduce((sum, coefficient, i) => i === 0 ? coefficient : sum + coefficient / (z + i), 0);
        return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(series);
      }
      const nonZero = (x) => Math.abs(x) < 1e-300 ? 1e-300 : x;
      function continuedFraction(x, a, b) {
        let c = 1, d = 1 / nonZero(1 - (a + b) * x / (a + 1)), result = d;
        for (let m = 1; m < 2e5; m++) {
          const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
          d = 1 / nonZero(1 + even * d), c = nonZero(1 + even / c), result *= d * c;
          const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
          if (d = 1 / nonZero(1 + odd * d), c = nonZero(1 + odd / c), result *= d * c, Math.abs(d * c - 1) < 1e-15)
            break;
        }
        return result;
      }
      function incompleteBeta(x, a, b) {
        if (x <= 0)
          return 0;
        if (x >= 1)
          return 1;
        const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
      }
      function tailAtLeast(count2, trials, probability) {
        return count2 <= 0 ? 1 : count2 > trials ? 0 : incompleteBeta(probability, count2, trials - count2 + 1);
      }
      function bracketRoot(rising, low, high) {
        let [from, to] = [low, high];
        for (let round = 0; round < 200 && to - from > 1e-10 * to; round++) {
          const middle = (from + to) / 2;
          if (middle <= from || middle >= to)
            break;
          rising(middle) < 0 ? from = middle : to = middle;
        }
        return { low: from, high: to };
      }
      function lowerBound(count2, trials, alpha2) {
        return count2 <= 0 || trials <= 0 ? 0 : bracketRoot((p) => tailAtLeast(count2, trials, p) - alpha2, 0, Math.min(1, count2 / trials)).low;
      }
      function upperBound(count2, trials, alpha2) {
        return count2 >= trials || trials <= 0 ? 1 : bracketRoot((p) => alpha2 - incompleteBeta(1 - p, trials - count2, count2 + 1), Math.max(0, count2 / trials), 1).high;
      }
      function chanceCeiling(trials, probability, alpha2) {
        let [low, high] = [0, trials];
        for (; low < high; ) {
          const middle = Math.floor((low + high) / 2);
          tailAtLeast(middle + 1, trials, probability) <= alpha2 ? high = middle : low = middle + 1;
        }
        return low;
      }
      function readingCount(reading2) {
        return reading2.kind === "absent" ? { kind: "unusable", why: reading2.why } : Number.isNaN(reading2.value) ? { kind: "unusable", why: "nan" } : Number.isFinite(reading2.value) ? reading2.value <= -0.5 ? { kind: "unusable", why: "negative" } : { kind: "arm", arm: Math.max(0, reading2.value) } : { kind: "unusable", why: "infinite" };
      }
      const alpha = 0.01;
      function readCount(cell) {
        if (cell.shape !== "count")
          return { kind: "unusable", why: "other-shape" };
        const count2 = readingCount(cell.count);
        return count2.kind === "unusable" ? count2 : Number.isFinite(cell.exposure) ? { kind: "arm", arm: { count: count2.arm, exposure: Math.max(0, cell.exposure) } } : { kind: "unusable", why: "infinite" };
      }
      const eventsText = ({ count: count2 }) => `${countText(count2)} ${Math.round(count2) === 1 ? "event" : "events"}`, scaled = ({ new: arm, old }) => old === null || old.exposure <= 0 ? null : old.count * arm.exposure / old.exposure;
      function shareOfEvents(pair, ratio, up) {
        const { new: arm, old } = pair;
        if (old === null || arm.exposure <= 0 || old.exposure <= 0)
          return null;
        const theta = ratio * arm.exposure / (ratio * arm.exposure + old.exposure), both2 = arm.count + old.count, bound2 = up ? lowerBound(arm.count, both2, alpha) : upperBound(arm.count, both2, alpha);
        return { bound: bound2, theta, past: up ? bound2 > theta : bound2 < theta };
      }
      function comparisonRule({ code, ratio, by, limit }, floor, up) {
        return {
          code,
          windows: "cumulative",
          comparesArms: !0,
          outcome: (pair) => {
            const expected = scaled(pair), share = shareOfEvents(pair, ratio, up);
            if (expected === null || share === null)
              return "untestable";
            if (up && pair.new.count < floor)
              return "healthy";
            const excess = up ? pair.new.count - expected : expected - pair.new.count;
            return share.past && excess > by ? "breach" : "healthy";
          },
          limit: (pair) => {
            const expected = scaled(pair);
            return expected === null ? null : limit(expected);
          },
          explain: (pair) => {
            const [expected, share] = [scaled(pair), shareOfEvents(pair, ratio, up)];
            if (expected === null || share === null)
              return `${eventsText(pair.new)} and nothing to compare with`;
            const floorText = floor > 0 ? ` and ${numberText(floor)} events` : "";
            return `${eventsText(pair.new)} where the old system gives ${numberText(expected, 3)}, limit ${numberText(limit(expected), 3)}${floorText}; of all events ${up ? "at least" : "at most"} ${percentText(share.bound)} are the new system's (99 % confidence), ${percentText(share.theta)} at the limit`;
          }
        };
      }
      function comparisons(limits2, up) {
        const { aboveBaselineBy: by, aboveBaselineTimes: times2 } = limits2, found = [];
        if (by !== void 0) {
          const limit = (expected) => up ? expected + by : expected - by;
          found.push({ code: "above-baseline-by", ratio: 1, by, limit });
        }
        if (times2 !== void 0) {
          const ratio = up ? times2 : 1 / times2;
          found.push({
            code: "above-baseline-times",
            ratio,
            by: Number.NEGATIVE_INFINITY,
            limit: (expected) => expected * ratio
          });
        }
        return found;
      }
      function absoluteRule(code, limit) {
        const past = (count2) => code === "above" ? count2 > limit : count2 < limit;
        return {
          code,
          windows: code === "above" ? "cumulative" : "single",
          comparesArms: !1,
          outcome: (pair) => {
            if (!past(pair.new.count))
              return "healthy";
            const expected = scaled(pair);
            return expected !== null && past(expected) ? "shared" : "breach";
          },
          limit: () => limit,
          explain: ({ new: arm }) => code === "above" ? `${eventsText(arm)} since the step went live at a limit of ${numberText(limit)}` : `${eventsText(arm)} in one interval at a lower limit of ${numberText(limit)}`
        };
      }
      function goals(advance, up) {
        const { above, below } = advance, plain2 = (keeps, text) => ({
          comparesArms: !1,
          check: ({ new: arm }) => ({ proven: keeps(arm.count), text: `${eventsText(arm)}; the goal is ${text}` })
        });
        return [
          ...below === void 0 ? [] : [plain2((count2) => count2 < below, `fewer than ${numberText(below)}`)],
          ...above === void 0 ? [] : [plain2((count2) => count2 > above, `more than ${numberText(above)}`)],
          ...comparisons(advance, up).map(({ limit }) => ({
            comparesArms: !0,
            check: (pair) => {
              const expected = scaled(pair);
              if (expected === null)
                return { proven: !1, text: `${eventsText(pair.new)} and nothing to compare with` };
              const proven2 = up ? pair.new.count <= limit(expected) : pair.new.count >= limit(expected), text = `${up ? "at most" : "at least"} ${numberText(limit(expected), 3)}`;
              return { proven: proven2, text: `${eventsText(pair.new)}; the goal is ${text}` };
            }
          }))
        ];
      }
      function countMethod(criterion) {
        const up = criterion.direction === "up", { above, below, atLeast: floor = 0, ...relative } = criterion.rollback ?? {};
        return {
          rules: [
            ...above === void 0 ? [] : [absoluteRule("above", Math.max(above, floor - 1))],
            ...below === void 0 ? [] : [absoluteRule("below", below)],
            ...comparisons(relative, up).map((comparison) => comparisonRule(comparison, floor, up))
          ],
          proofs: goals(criterion.advance ?? {}, up),
          unit: "events",
          untestable: "no-control",
          read: readCount,
          add: (a, b) => ({ count: a.count + b.count, exposure: a.exposure + b.exposure }),
          hasEvidence: (arm) => arm.exposure > 0,
          samples: (arm) => Math.round(arm.count),
          samplesNeeded: null,
          say: eventsText,
          value: (arm) => arm.count,
          baseline: scaled
        };
      }
      function pairOf(method, interval, share) {
        const fresh = method.read(interval.new);
        if (fresh.kind === "unusable")
          return { kind: "gap", arm: "new", why: fresh.why };
        if (interval.old === void 0)
          return { kind: "pair", pair: { new: fresh.arm, old: null } };
        const control = method.read(interval.old);
        return control.kind === "arm" ? { kind: "pair", pair: { new: fresh.arm, old: control.arm } } : share >= 100 ? { kind: "pair", pair: { new: fresh.arm, old: null } } : { kind: "gap", arm: "old", why: control.why };
      }
      function gatherEvidence(method, intervals, options) {
        const pieces = [], trend = [], gaps = /* @__PURE__ */ new Map();
        let until = options.since, restarts = !1;
        for (const interval of intervals) {
          if (interval.end > options.now - options.delay || interval.start < options.since)
            continue;
          if (interval.start < until || interval.end <= interval.start) {
            restarts = !0;
            continue;
          }
          until = interval.end;
          const read2 = pairOf(method, interval, options.share);
          if (read2.kind === "gap") {
            const key2 = `${read2.arm} ${read2.why}`;
            gaps.set(key2, { arm: read2.arm, why: read2.why, intervals: (gaps.get(key2)?.intervals ?? 0) + 1 }), trend.push({ at: interval.end, value: null, baseline: null });
            continue;
          }
          pieces.push({ start: interval.start, end: interval.end, pair: read2.pair, restarts }), restarts = !1, trend.push({ at: interval.end, value: method.value(read2.pair.new), baseline: method.baseline(read2.pair) });
        }
        const byFrequency = [...gaps.values()].sort((a, b) => b.intervals - a.intervals);
        return { pieces, closed: trend.length, gaps: byFrequency, trend };
      }
      function pool(method, pieces) {
        return pieces.reduce((sum, piece) => addPairs(method, sum, piece.pair), null);
      }
      function addPairs(method, sum, next) {
        if (sum === null)
          return next;
        const old = sum.old === null ? next.old : next.old === null ? sum.old : method.add(sum.old, next.old);
        return { new: method.add(sum.new, next.new), old };
      }
      function observations(buckets) {
        const last = buckets.le.length - 1;
        if (buckets.le[last] !== Number.POSITIVE_INFINITY)
          return 0;
        let highest = 0;
        for (const count2 of buckets.count)
          count2 > highest && (highest = count2);
        return highest;
      }
      function monotone(counts2) {
        let highest = 0;
        return counts2.map((count2) => (highest = Math.max(highest, count2), highest));
      }
      function addBuckets(a, b) {
        const [counts2, others] = [monotone(a.count), monotone(b.count)];
        if (a.le.length === b.le.length && a.le.every((bound2, i) => bound2 === b.le[i]))
          return { le: a.le, count: counts2.map((count2, i) => count2 + (others[i] ?? 0)) };
        const countOf = new Map(b.le.map((bound2, i) => [bound2, others[i] ?? 0])), common2 = a.le.flatMap((bound2, i) => {
          const other = countOf.get(bound2);
          return other === void 0 ? [] : [{ bound: bound2, count: (counts2[i] ?? 0) + other }];
        });
        return { le: common2.map((bucket) => bucket.bound), count: common2.map((bucket) => bucket.count) };
      }
      function countAbove(bound2, buckets) {
        let [index, below] = [0, 0];
        for (; (buckets.le[index] ?? Number.POSITIVE_INFINITY) < bound2; index++)
          below = Math.max(below, buckets.count[index] ?? 0);
        const le = buckets.le[index];
        if (le === void 0 || le === Number.POSITIVE_INFINITY)
          return null;
        const inside2 = Math.max(below, buckets.count[index] ?? 0) - below, start = index === 0 ? Math.min(0, le) : buckets.le[index - 1] ?? 0, part = le > start ? (bound2 - start) / (le - start) : 1;
        return observations(buckets) - below - inside2 * Math.max(0, part);
      }
      function bucketQuantile(q, buckets) {
        const counts2 = monotone(buckets.count), total2 = observations(buckets), lastFinite = buckets.le.length - 2;
        if (total2 <= 0)
          return { kind: "empty" };
        const rank = q * total2, index = counts2.findIndex((count2) => count2 >= rank), bound2 = buckets.le[index];
        if (bound2 === void 0 || index > lastFinite)
          return { kind: "beyond", bound: buckets.le[lastFinite] ?? Number.NEGATIVE_INFINITY };
        const below = counts2[index - 1] ?? 0, inside2 = (counts2[index] ?? 0) - below, start = buckets.le[index - 1] ?? 0;
        return index === 0 && bound2 <= 0 ? { kind: "value", value: bound2 } : { kind: "value", value: inside2 > 0 ? start + (bound2 - start) * ((rank - below) / inside2) : start };
      }
      const scalar_rules_exact = (value) => ({ low: value, high: value }), nothing = scalar_rules_exact(Number.NaN);
      function position(value, limit, up) {
        return (up ? value.low > limit.high : value.high < limit.low) ? "past" : (up ? value.high <= limit.low : value.low >= limit.high) ? "within" : "unknown";
      }
      function multiple(old, times2, up) {
        const factor2 = up ? times2 : 1 / times2;
        return old.low > 0 ? { low: old.low * factor2, high: old.high * factor2 } : up ? { low: old.low, high: Number.POSITIVE_INFINITY } : { low: Number.NEGATIVE_INFINITY, high: old.high };
      }
      function sides(limits2, direction) {
        const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times2 } = limits2, up = direction === "up", absolute = { comparesArms: !1 }, relative = { comparesArms: !0, up }, found = [];
        if (above !== void 0 && found.push({ ...absolute, code: "above", up: !0, limit: () => scalar_rules_exact(above), text: numberText(above) }), below !== void 0 && found.push({ ...absolute, code: "below", up: !1, limit: () => scalar_rules_exact(below), text: numberText(below) }), by !== void 0) {
          const shift = up ? by : -by, limit = (old) => ({ low: old.low + shift, high: old.high + shift });
          found.push({
            ...relative,
            code: "above-baseline-by",
            limit,
            text: `${numberText(by)} ${up ? "more" : "less"} than the old`
          });
        }
        if (times2 !== void 0) {
          const text = up ? `${numberText(times2)} times the old` : `the old divided by ${numberText(times2)}`;
          found.push({ ...relative, code: "above-baseline-times", limit: (old) => multiple(old, times2, up), text });
        }
        return found;
      }
      function scalars(view, side, pair) {
        const value = view.scalar(pair.new), old = pair.old === null ? null : view.scalar(pair.old), limit = side.comparesArms ? old && side.limit(old) : side.limit(nothing);
        return value === null || limit === null ? null : { value, limit };
      }
      function sentence(view, side, pair) {
        const both2 = scalars(view, side, pair), control = side.comparesArms && pair.old !== null ? `, ${view.text(pair.old)}` : "";
        if (both2 === null)
          return `${view.text(pair.new)}; the limit is ${side.text}, which has no value${control}`;
        const bound2 = both2.limit.low === both2.limit.high ? numberText(both2.limit.high) : "unknown", word = side.up ? "limit" : "lower limit";
        return side.comparesArms ? `${view.text(pair.new)}; ${word} ${bound2} (${side.text}${control})` : `${view.text(pair.new)}; ${word} ${side.text}`;
      }
      function scalarRules(criterion, view) {
        return sides(criterion.rollback ?? {}, criterion.direction).map((side) => ({
          code: side.code,
          windows: view.windows,
          comparesArms: side.comparesArms,
          outcome: (pair) => {
            const both2 = scalars(view, side, pair), found = both2 === null ? "unknown" : position(both2.value, both2.limit, side.up);
            if (found === "unknown")
              return "untestable";
            if (found === "within")
              return "healthy";
            const old = side.comparesArms || pair.old === null ? null : view.scalar(pair.old);
            return old !== null && position(old, side.limit(nothing), side.up) === "past" ? "shared" : "breach";
          },
          limit: (pair) => {
            const limit = scalars(view, side, pair)?.limit.high;
            return limit !== void 0 && Number.isFinite(limit) ? limit : null;
          },
          explain: (pair) => sentence(view, side, pair)
        }));
      }
      function scalarProofs(criterion, view) {
        const { above, below, ...relative } = criterion.advance ?? {}, limits2 = {
          ...relative,
          ...below === void 0 ? {} : { above: below },
          ...above === void 0 ? {} : { below: above }
        };
        return sides(limits2, criterion.direction).map((side) => ({
          comparesArms: side.comparesArms,
          check: (pair) => {
            const both2 = scalars(view, side, pair);
            return { proven: both2 !== null && position(both2.value, both2.limit, side.up) === "within", text: sentence(view, side, pair) };
          }
        }));
      }
      function readBuckets(cell) {
        if (cell.shape !== "buckets")
          return { kind: "unusable", why: "other-shape" };
        if ("kind" in cell.buckets)
          return { kind: "unusable", why: cell.buckets.why };
        const { le, count: count2 } = cell.buckets, rising = le.every((bound2, i) => i === 0 || bound2 > (le[i - 1] ?? Number.POSITIVE_INFINITY));
        return le.length !== count2.length || !rising || le.at(-1) !== Number.POSITIVE_INFINITY ? { kind: "unusable", why: "no-series" } : count2.every(Number.isFinite) ? count2.some((one) => one <= -0.5) ? { kind: "unusable", why: "negative" } : { kind: "arm", arm: cell.buckets } : { kind: "unusable", why: "nan" };
      }
      function quantileMethod(criterion) {
        const q = criterion.quantile ?? 0.95, name = `P${numberText(q * 100)}`, scalar2 = (arm) => {
          const found = bucketQuantile(q, arm);
          if (found.kind === "empty")
            return null;
          if (found.kind === "value")
            return { low: found.value, high: found.value };
          const past = Number.isFinite(found.bound) ? Math.abs(found.bound) * Number.EPSILON : 0;
          return { low: found.bound + past, high: Number.POSITIVE_INFINITY };
        }, text = (arm) => {
          const found = bucketQuantile(q, arm);
          if (found.kind === "empty")
            return `no ${name}`;
          const place = found.kind === "value" ? numberText(found.value) : `beyond the highest bucket (${numberText(found.bound)})`;
          return `${name} ${place} over ${countText(observations(arm))} requests`;
        }, value = (arm) => {
          const found = bucketQuantile(q, arm);
          return found.kind === "value" ? found.value : null;
        }, view = { scalar: scalar2, text, windows: "merged" };
        return {
          rules: scalarRules(criterion, view),
          proofs: scalarProofs(criterion, view),
          unit: "requests",
          untestable: "bucket-layout",
          read: readBuckets,
          add: addBuckets,
          hasEvidence: (arm) => observations(arm) > 0,
          samples: (arm) => Math.round(observations(arm)),
          samplesNeeded: Math.max(1, criterion.minSamples),
          say: text,
          value,
          baseline: ({ old }) => old === null ? null : value(old)
        };
      }
      function readRatio(cell) {
        if (cell.shape !== "ratio")
          return { kind: "unusable", why: "other-shape" };
        const total2 = readingCount(cell.total);
        if (total2.kind === "unusable")
          return total2;
        const bad = readingCount(cell.bad);
        return bad.kind === "unusable" ? bad : { kind: "arm", arm: { bad: bad.arm, total: total2.arm } };
      }
      function wholeCounts(arm) {
        const total2 = Math.round(arm.total);
        return { bad: Math.min(Math.round(arm.bad), total2), total: total2 };
      }
      function ratioValue(arm) {
        return arm.total > 0 ? Math.min(1, arm.bad / arm.total) : null;
      }
      function ratioText(arm, direction) {
        const whole = wholeCounts(arm), noun = direction === "up" ? whole.bad === 1 ? "error" : "errors" : whole.bad === 1 ? "success" : "successes", requests = whole.total === 1 ? "request" : "requests";
        return `${countText(whole.bad)} ${noun} in ${countText(whole.total)} ${requests} (${percentText(ratioValue(whole) ?? 0)})`;
      }
      const ratio_proofs_alpha = 0.05, atMost = ({ bad, total: total2 }) => upperBound(bad, total2, ratio_proofs_alpha), atLeast = ({ bad, total: total2 }) => lowerBound(bad, total2, ratio_proofs_alpha), staysBelow = { bound: atMost, keeps: "below" }, staysAbove = { bound: atLeast, keeps: "above" }, fraction = (limit) => Number.isNaN(limit) ? 0 : Math.min(1, Math.max(0, limit)), keepsTo = (bounded, bound2, limit) => bounded.keeps === "below" ? bound2 <= limit : bound2 >= limit;
      function samplesMissing(bounded, pair) {
        const stretched = (arm, by) => ({ bad: arm.bad * by, total: arm.total * by }), proven2 = (by) => {
          const limit = bounded.limit(pair.old === null ? null : stretched(pair.old, by));
          return limit !== null && keepsTo(bounded, bounded.bound(stretched(pair.new, by)), limit);
        };
        let high = 2;
        for (; high <= 1024 && !proven2(high); )
          high *= 2;
        if (high > 1024)
          return null;
        let low = high / 2;
        for (; high / low > 1.01; ) {
          const middle = Math.sqrt(high * low);
          proven2(middle) ? high = middle : low = middle;
        }
        return Math.ceil(pair.new.total * (high - 1));
      }
      function proof(bounded, criterion) {
        return {
          comparesArms: bounded.comparesArms,
          check: (pair) => {
            const whole = { new: wholeCounts(pair.new), old: pair.old === null ? null : wholeCounts(pair.old) }, measured2 = ratioText(pair.new, criterion.direction), limit = bounded.limit(whole.old);
            if (limit === null)
              return { proven: !1, text: `${measured2}, and no old system to compare with` };
            const bound2 = bounded.bound(whole.new), side = bounded.keeps === "below" ? "at most" : "at least", sum = `${measured2}, ${side} ${percentText(bound2)} with 95 % confidence; to prove: ${side} ${percentText(limit)}`;
            if (keepsTo(bounded, bound2, limit))
              return { proven: !0, text: sum };
            const missing2 = samplesMissing(bounded, whole), rest = missing2 === null ? "not provable at this rate" : `about ${countText(missing2)} more requests at this rate`;
            return { proven: !1, text: `${sum}; ${rest}` };
          }
        };
      }
      function baselineBounds(limits2, criterion, stretch) {
        const { aboveBaselineBy: by, aboveBaselineTimes: times2 } = limits2, up = criterion.direction === "up", relative = (worst) => ({
          ...up ? staysBelow : staysAbove,
          comparesArms: !0,
          limit: (old) => old === null ? null : fraction(worst(old))
        }), found = [];
        if (by !== void 0 && found.push(relative((old) => up ? atLeast(old) + by * stretch : atMost(old) - by * stretch)), times2 !== void 0) {
          const factor2 = 1 + (times2 - 1) * stretch, floor = 1 / Math.max(1, criterion.minSamples);
          found.push(relative((old) => up ? Math.max(atLeast(old), floor) * factor2 : atMost(old) / factor2));
        }
        return found;
      }
      function ratio_proofs_goals(advance, criterion) {
        const { above, below } = advance;
        return [
          ...below === void 0 ? [] : [{ ...staysBelow, comparesArms: !1, limit: () => below }],
          ...above === void 0 ? [] : [{ ...staysAbove, comparesArms: !1, limit: () => above }],
          ...baselineBounds(advance, criterion, 1)
        ];
      }
      function provenRollbackLimits(rollback, criterion, stretch) {
        const { above, below } = rollback, least = below === void 0 ? 0 : fraction(1 - (1 - below) * stretch);
        return [
          ...above === void 0 ? [] : [{ ...staysBelow, comparesArms: !1, limit: () => fraction(above * stretch) }],
          ...below === void 0 ? [] : [{ ...staysAbove, comparesArms: !1, limit: () => least }],
          ...baselineBounds(rollback, criterion, stretch)
        ];
      }
      function ratioProofs(criterion, share) {
        const stretch = share > 0 ? Math.max(1, 25 / share) : Number.POSITIVE_INFINITY, declared = ratio_proofs_goals(criterion.advance ?? {}, criterion);
        return (declared.length > 0 ? declared : provenRollbackLimits(criterion.rollback ?? {}, criterion, stretch)).map((one) => proof(one, criterion));
      }
      const ratio_method_alpha = 0.01, ratio_method_atLeast = (arm) => {
        const { bad, total: total2 } = wholeCounts(arm);
        return lowerBound(bad, total2, ratio_method_alpha);
      }, ratio_method_atMost = (arm) => {
        const { bad, total: total2 } = wholeCounts(arm);
        return upperBound(bad, total2, ratio_method_alpha);
      }, rate = (arm) => ratioValue(wholeCounts(arm)) ?? 0, surelyOver = (arm, limit) => rate(arm) > limit && ratio_method_atLeast(arm) > limit, surelyUnder = (arm, limit) => rate(arm) < limit && ratio_method_atMost(arm) < limit;
      function aboveRule(limit, floor, direction) {
        return {
          code: "above",
          windows: "merged",
          comparesArms: !1,
          outcome: ({ new: arm, old }) => wholeCounts(arm).bad < floor || !surelyOver(arm, limit) ? "healthy" : old !== null && surelyOver(old, limit) ? "shared" : "breach",
          limit: () => limit,
          explain: ({ new: arm }) => {
            const ceiling = chanceCeiling(wholeCounts(arm).total, limit, ratio_method_alpha), chance2 = `chance alone would exceed ${countText(ceiling)} at most once in 100`;
            return `${ratioText(arm, direction)} at a limit of ${percentText(limit)}; ${chance2}`;
          }
        };
      }
      function belowRule(limit, direction) {
        return {
          code: "below",
          windows: "merged",
          comparesArms: !1,
          outcome: ({ new: arm, old }) => surelyUnder(arm, limit) ? old !== null && surelyUnder(old, limit) ? "shared" : "breach" : "healthy",
          limit: () => limit,
          explain: ({ new: arm }) => `${ratioText(arm, direction)}, at most ${percentText(ratio_method_atMost(arm))} with 99 % confidence, at a lower limit of ${percentText(limit)}`
        };
      }
      function baselineRule(code, worst, allowance, floor, direction) {
        const up = direction === "up";
        return {
          code,
          windows: "merged",
          comparesArms: !0,
          outcome: ({ new: arm, old }) => old === null || up && wholeCounts(arm).bad < floor || !(up ? rate(arm) > worst(rate(old)) : rate(arm) < worst(rate(old))) ? "healthy" : (up ? ratio_method_atLeast(arm) > worst(ratio_method_atMost(old)) : ratio_method_atMost(arm) < worst(ratio_method_atLeast(old))) ? "breach" : "healthy",
          limit: ({ old }) => old === null ? null : worst(rate(old)),
          explain: ({ new: arm, old }) => {
            const side = up ? `at least ${percentText(ratio_method_atLeast(arm))}` : `at most ${percentText(ratio_method_atMost(arm))}`;
            if (old === null)
              return `${ratioText(arm, direction)}, ${side}, and nothing to compare with`;
            const bound2 = up ? `at most ${percentText(ratio_method_atMost(old))}` : `at least ${percentText(ratio_method_atLeast(old))}`, control = `${ratioText(old, direction)}, ${bound2}`;
            return `${ratioText(arm, direction)}, ${side}; old system ${control}; the limit is ${allowance} (bounds of 99 %)`;
          }
        };
      }
      function ratioRules(limits2, direction) {
        const floor = limits2.atLeast ?? 0, rules = [], { above, below, aboveBaselineBy: by, aboveBaselineTimes: times2 } = limits2;
        above !== void 0 && rules.push(aboveRule(above, floor, direction)), below !== void 0 && rules.push(belowRule(below, direction));
        const up = direction === "up";
        if (by !== void 0) {
          const worst = (old) => up ? old + by : old - by, points = `${percentText(by)} points ${up ? "more" : "less"}`.replace(" % points", " percentage points");
          rules.push(baselineRule("above-baseline-by", worst, points, floor, direction));
        }
        if (times2 !== void 0) {
          const worst = (old) => up ? old * times2 : old / times2, factor2 = up ? `${countOrFraction(times2)} times the old rate` : `the old rate divided by ${countOrFraction(times2)}`;
          rules.push(baselineRule("above-baseline-times", worst, factor2, floor, direction));
        }
        return rules;
      }
      const countOrFraction = (factor2) => String(Number(factor2.toPrecision(6)));
      function ratioMethod(criterion, share) {
        return {
          rules: ratioRules(criterion.rollback ?? {}, criterion.direction),
          proofs: ratioProofs(criterion, share),
          unit: "requests",
          untestable: "untestable",
          read: readRatio,
          add: (a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }),
          hasEvidence: (arm) => arm.total > 0,
          samples: (arm) => Math.round(arm.total),
          samplesNeeded: Math.max(1, criterion.minSamples),
          say: (arm) => ratioText(arm, criterion.direction),
          value: ratioValue,
          baseline: ({ old }) => old === null ? null : ratioValue(old)
        };
      }
      const client_risk_clientDay = 864e5;
      function clientRisk() {
        let today = Number.NEGATIVE_INFINITY, failed = /* @__PURE__ */ new Set();
        return (start, arms2) => {
          const day2 = Math.floor(start / client_risk_clientDay);
          day2 !== today && (today = day2, failed = /* @__PURE__ */ new Set());
          const counts2 = arms2.map((clients2) => {
            const atRisk = clients2.filter(({ client, total: total2 }) => total2 > 0 && !failed.has(client));
            return { total: atRisk.length, bad: atRisk.filter(({ bad }) => bad > 0).length };
          });
          for (const { client, bad } of arms2.flat())
            bad > 0 && failed.add(client);
          return counts2;
        };
      }
      function ratiosOfClients(intervals) {
        if (!intervals.some(({ new: fresh }) => fresh.shape === "clients"))
          return intervals;
        const risk = clientRisk();
        return intervals.map((interval) => {
          const cells = [interval.new, ...interval.old === void 0 ? [] : [interval.old]], counts2 = risk(interval.start, cells.map(clientsOf)), [fresh, old] = cells.map((cell, i) => ratioCell(cell, counts2[i]));
          return {
            ...interval,
            ...fresh === void 0 ? {} : { new: fresh },
            ...old === void 0 ? {} : { old }
          };
        });
      }
      const clientsOf = (cell) => cell.shape === "clients" && !("kind" in cell.clients) ? cell.clients : [];
      function ratioCell(cell, count2 = { bad: 0, total: 0 }) {
        return cell.shape !== "clients" ? cell : "kind" in cell.clients ? { shape: "ratio", bad: cell.clients, total: cell.clients } : {
          shape: "ratio",
          bad: { kind: "number", value: count2.bad },
          total: { kind: "number", value: count2.total }
        };
      }
      const tolerable = 0.5, excesses = [1, 2, 4, 10, 40], question_atMost = (rate2) => Math.min(0.95, rate2), priorEvents = 0.5, countKind = {
        unit: "events",
        bounded: !1,
        read: readCount,
        size: ({ exposure: exposure2 }) => exposure2,
        start: { bad: 0, total: 0 },
        learn: (known, { count: count2, exposure: exposure2 }) => ({ bad: known.bad + count2, total: known.total + exposure2 }),
        rate: ({ bad, total: total2 }) => (bad + priorEvents) / Math.max(1e-9, total2 + 1),
        // Too few for their scatter to be measured: what is assumed of the unknown stays.
        scatter: () => null,
        over: () => !1,
        before: () => [],
        limits: () => [
          {
            code: "above-baseline-times",
            bars: [
              { id: "none", level: "chance" },
              { id: "half-times", level: "tolerable" }
            ],
            absolute: null,
            comparesArms: !0
          }
        ],
        proofs: () => [],
        questions: (known, pair, { criterion }) => {
          const times2 = criterion.rollback?.aboveBaselineTimes, { old } = pair;
          if (times2 === void 0 || old === null)
            return { questions: [], untestable: !1 };
          const rate2 = (known.bad + priorEvents) / Math.max(1e-9, known.total + 1), counts2 = {
            new: { bad: pair.new.count, total: pair.new.exposure },
            old: { bad: old.count, total: old.exposure }
          }, alternatives2 = [1, 1.5, 2, 4, 20].map((more) => ({ old: rate2, new: rate2 * times2 * more })), ask2 = (id, ratio) => ({
            id,
            nul: { ratio, excess: 0 },
            side: "worse",
            alternatives: alternatives2,
            counts: counts2
          });
          return {
            questions: [ask2("none", 1), ask2("half-times", 1 + tolerable * (times2 - 1))],
            untestable: !1
          };
        }
      };
      function differenceInterval(counts2, phi, scale, alpha2) {
        if (counts2 === null || counts2.old === null || counts2.new.total <= 0 || counts2.old.total <= 0)
          return null;
        const rate2 = ({ bad, total: total2 }) => bad / total2, variance2 = ({ bad, total: total2 }) => {
          const smooth = (bad + 0.5) / (total2 + 1);
          return phi * smooth * (1 - Math.min(1, smooth)) / total2;
        }, v = variance2(counts2.new) + variance2(counts2.old), mixed = v + scale * scale, half = Math.sqrt(v * mixed / (scale * scale) * (Math.log(mixed / v) + 2 * Math.log(1 / alpha2))), difference2 = rate2(counts2.new) - rate2(counts2.old);
        return [Math.max(-1, difference2 - half), Math.min(1, difference2 + half)];
      }
      const atStart = 0.5, atStages = 0.2 * 6 / Math.PI ** 2, overTime = 0.15;
      function stageWeight(index) {
        return index === 0 ? atStart : atStages / index ** 2;
      }
      function weightBefore(slot, planned) {
        let [start, length, total2, sum] = [0, Math.max(1, planned), overTime, 0];
        for (; start + length < slot; )
          sum += total2, start += length, length *= 2, total2 /= 2;
        return sum + total2 * Math.max(0, slot - start) / length;
      }
      function logAdd(a, b) {
        return a === Number.NEGATIVE_INFINITY ? b : b === Number.NEGATIVE_INFINITY ? a : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
      }
      function accumulate(before, logE, weight) {
        const share = weight > 0 ? Math.log(weight / logE.length) : Number.NEGATIVE_INFINITY;
        return logE.map((log, k) => log + logAdd(before[k] ?? Number.NEGATIVE_INFINITY, share));
      }
      function total(evidence) {
        return evidence.reduce(logAdd, Number.NEGATIVE_INFINITY);
      }
      function binomialTilt(nul, alternative, sizes) {
        const { ratio, excess } = nul, [a, b] = [alternative.new, alternative.old];
        if (!inside(a))
          return null;
        if (ratio === 0) {
          if (!inside(excess))
            return null;
          const good = Math.log((1 - a) / (1 - excess));
          return { perNew: Math.log(a / excess) - good, perOld: 0, cost: -sizes.new * good };
        }
        if (!inside(b) || excess >= 1)
          return null;
        const old = nearest(nul, alternative, sizes), edge = ratio * old + excess;
        if (!inside(old) || !inside(edge))
          return null;
        const goodNew = Math.log((1 - a) / (1 - edge)), goodOld = Math.log((1 - b) / (1 - old));
        return {
          perNew: Math.log(a / edge) - goodNew,
          perOld: Math.log(b / old) - goodOld,
          cost: -sizes.new * goodNew - sizes.old * goodOld
        };
      }
      const inside = (rate2) => rate2 > 0 && rate2 < 1;
      function nearest({ ratio, excess }, alternative, sizes) {
        const end = (1 - excess) / ratio, touching = (alternative.new - excess) / ratio;
        let low = Math.max(0, Math.min(alternative.old, touching)), high = Math.min(1, end, Math.max(alternative.old, touching));
        const pooled = (sizes.new * touching + sizes.old * alternative.old) / (sizes.new + sizes.old), [a, b] = [alternative.new, alternative.old];
        let q = pooled > low && pooled < high ? pooled : (low + high) / 2;
        for (let i = 0; i < 100; i++) {
          const edge = ratio * q + excess, slope2 = ratio * sizes.new * ((1 - a) / (1 - edge) - a / edge) + sizes.old * ((1 - b) / (1 - q) - b / q);
          slope2 > 0 ? high = q : low = q;
          const [edgeLeft, qLeft] = [1 - edge, 1 - q], bend2 = ratio * ratio * sizes.new * (a / (edge * edge) + (1 - a) / (edgeLeft * edgeLeft)) + sizes.old * (b / (q * q) + (1 - b) / (qLeft * qLeft)), next = q - slope2 / bend2, moved = next > low && next < high ? next : (low + high) / 2;
          if (Math.abs(moved - q) <= 1e-12 * q)
            return moved;
          q = moved;
        }
        return q;
      }
      const none = { perNew: 0, perOld: 0, cost: 0 }, logFactor = (mu, h) => Math.log1p(h / (1 + (mu - 1) * h)), slope = (mu, h) => 1 / ((1 + mu * h) * (1 + (mu - 1) * h)), bend = (mu, h, s) => -s * s * (2 * mu - 1 + 2 * mu * (mu - 1) * h), cluster_test_inside = 0.995;
      function tilt(nul, alternative, sizes, clusters, side) {
        if (!(sizes.new > 0) || nul.ratio > 0 && !(sizes.old > 0))
          return none;
        const perOld = nul.ratio > 0 ? nul.ratio * sizes.new / sizes.old : 0, weight = nul.ratio * alternative.old, start = alternative.new - weight - nul.excess;
        if (side === "worse" ? !(start > 0) : !(start < 0))
          return none;
        const [muNew, muOld] = [clusters.new, clusters.old];
        let low = side === "worse" ? 0 : -cluster_test_inside / muNew, high = side === "no-worse" ? 0 : perOld > 0 ? cluster_test_inside / (muOld * perOld) : Number.POSITIVE_INFINITY;
        const scale = weight + nul.excess + perOld * alternative.new;
        let h = start / ((2 * muNew - 1) * Math.max(scale, 1e-300));
        for (let i = 0; i < 40; i++) {
          h > low && h < high || (h = between(low, high));
          const sNew = slope(muNew, h), sOld = slope(muOld, -perOld * h), value = alternative.new * sNew - weight * sOld - nul.excess;
          value > 0 ? low = h : high = h;
          const curve = alternative.new * bend(muNew, h, sNew) + weight * perOld * bend(muOld, -perOld * h, sOld), step2 = value / curve;
          if (Math.abs(step2) <= 1e-3 * Math.abs(h))
            break;
          const next = h - step2;
          h = next > low && next < high ? next : between(low, high);
        }
        return {
          perNew: logFactor(muNew, h),
          perOld: perOld > 0 ? logFactor(muOld, -perOld * h) : 0,
          cost: sizes.new * nul.excess * h
        };
      }
      const between = (low, high) => high === Number.POSITIVE_INFINITY ? Math.max(1e-9, 4 * low) : (low + high) / 2;
      function tiltFor(nul, alternative, sizes, clusters, side, bounded) {
        const independent = bounded && clusters.new <= 1 && clusters.old <= 1, apart = alternative.new - nul.ratio * alternative.old - nul.excess, filled = sizes.new > 0 && (nul.ratio === 0 || sizes.old > 0);
        if (independent && filled && (side === "worse" ? apart > 0 : apart < 0)) {
          const found = binomialTilt(nul, alternative, sizes);
          if (found !== null)
            return found;
        }
        return tilt(nul, alternative, sizes, clusters, side);
      }
      function growth(question, { clusters, bounded }, rate2) {
        const { nul, alternatives: alternatives2, counts: counts2, side } = question, sizes = { new: counts2.new.total, old: counts2.old?.total ?? 0 };
        return Math.max(...alternatives2.map((alternative) => {
          const { perNew, perOld, cost } = tiltFor(nul, alternative, sizes, clusters, side, bounded);
          return sizes.new * rate2(alternative.old) * perNew + sizes.old * alternative.old * perOld - cost;
        }));
      }
      function intervalsUntil(target, evidence, perInterval) {
        const left = target - Math.max(evidence === void 0 ? 0 : total(evidence), -20);
        return left <= 0 ? 0 : perInterval > 0 ? Math.ceil(left / perInterval) : null;
      }
      const unknown = 2, mostScatter = 1e4, fewPairs = 6, badPerBlock = 8, cut = 0.02, cap = 9;
      function dispersionBefore(intervals) {
        const used = intervals.filter(({ total: total2 }) => total2 > 0), all = used.reduce(add, { bad: 0, total: 0 });
        if (all.total === 0)
          return { phi: unknown, size: 0 };
        const size = all.total / used.length, rate2 = Math.min(1, (all.bad + 0.5) / (all.total + 1)), perBlock = Math.max(1, Math.ceil(badPerBlock / Math.max(1e-9, rate2 * size))), squares = successive(blocks(used, perBlock), rate2);
        if (squares.length < fewPairs)
          return { phi: unknown, size };
        const limit = [...squares].sort((a, b) => a - b)[Math.ceil(squares.length * (1 - cut)) - 1] ?? 0, mean2 = squares.reduce((sum, square) => sum + Math.min(square, limit), 0) / squares.length;
        return { phi: Math.min(mostScatter, Math.max(1, mean2 - mean2 * standardError(squares.length))), size };
      }
      const standardError = (pairs) => Math.sqrt(2 / pairs);
      function blocks(counts2, each) {
        const found = [];
        for (let i = 0; i + each <= counts2.length; i += each)
          found.push(counts2.slice(i, i + each).reduce(add, { bad: 0, total: 0 }));
        return found;
      }
      function successive(counts2, rate2) {
        return counts2.slice(1).map((count2, i) => {
          const before = counts2[i] ?? count2, variance2 = rate2 * (1 - rate2) * (1 / count2.total + 1 / before.total);
          return variance2 > 0 ? (count2.bad / count2.total - before.bad / before.total) ** 2 / variance2 : 0;
        });
      }
      const add = (a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total });
      function dispersionAt({ phi, size: known }, size) {
        const wandering = known > 0 ? (phi - 1) * size / known : 0;
        return 1 + Math.max(Math.min(phi - 1, 10), wandering);
      }
      const noDispersionYet = { squares: 0, pairs: 0, block: null, before: null }, priorPairs = 8, memory = 60, badPerPair = 3;
      function scatterFactor({ squares, pairs }) {
        const factor2 = (priorPairs + squares) / (priorPairs + pairs), error2 = factor2 * standardError(priorPairs + pairs);
        return factor2 > 1 ? Math.max(1, factor2 - error2) : Math.min(1, factor2 + error2);
      }
      function learnDispersion(state, counts2, rates, expected) {
        const { squares, pairs, before } = state, block = state.block === null ? counts2 : addCounts(state.block, counts2);
        if (block.new.total * rates.old < badPerPair)
          return { squares, pairs, block, before };
        const next = { squares, pairs, block: null, before: block };
        if (before === null)
          return next;
        const [a, b] = [variance(block, rates, expected), variance(before, rates, expected)];
        if (!(a + b > 0))
          return next;
        const square = Math.min(cap, (difference(block) - difference(before)) ** 2 / (a + b)), keep = 1 - 1 / memory;
        return { squares: squares * keep + square, pairs: pairs * keep + 1, block: null, before: block };
      }
      function addCounts(a, b) {
        return { new: add(a.new, b.new), old: a.old === null || b.old === null ? null : add(a.old, b.old) };
      }
      function difference({ new: fresh, old }) {
        return fresh.bad / fresh.total - (old === null || old.total === 0 ? 0 : old.bad / old.total);
      }
      function variance({ new: fresh, old }, rates, expected) {
        const spread = (rate2) => rate2 * (1 - rate2), ofOld = old === null || old.total === 0 ? 0 : spread(rates.old) * expected.old / old.total;
        return spread(rates.new) * expected.new / fresh.total + ofOld;
      }
      const hour = 36e5, hourOfWeek = (at2) => (Math.floor(at2 / hour) + 72) % 168, enough = 100;
      function addToHour(totals, at2, { bad, total: total2 }) {
        const key2 = hourOfWeek(at2), before = totals.get(key2) ?? { bad: 0, total: 0 };
        totals.set(key2, { bad: before.bad + bad, total: before.total + total2 });
      }
      function recordedRate(totals, at2, phi) {
        const own2 = totals.get(hourOfWeek(at2)), all = [...totals.values()].reduce((a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }), {
          bad: 0,
          total: 0
        }), { bad, total: total2 } = own2 !== void 0 && own2.total >= enough ? own2 : all;
        return total2 < enough ? null : Math.min(1, (bad + 1 + 1.645 * Math.sqrt(phi * (bad + 1))) / total2);
      }
      function suspectAfter(before, start, logE, seen) {
        return before === null || before.logE <= 0 ? { since: start, logE, counts: seen } : { since: before.since, logE: before.logE + logE, counts: suspect_addCounts(before.counts, seen) };
      }
      function suspect_addCounts(a, b) {
        return {
          new: { bad: a.new.bad + b.new.bad, total: a.new.total + b.new.total },
          old: a.old === null || b.old === null ? a.old ?? b.old : { bad: a.old.bad + b.old.bad, total: a.old.total + b.old.total }
        };
      }
      const keepPerFiveMinutes = 0.89, fiveMinutes = 3e5, priorBad = 8;
      function runTests(kind, stages, settings, carried) {
        const origin = () => carried?.origin ?? stages[0]?.since ?? Number.POSITIVE_INFINITY, planned = carried?.planned ?? settings.planned, begun = [...carried?.stages ?? []], tests = { ...carried?.tests }, hours = new Map(carried?.hours), armsBefore = [];
        let before = carried?.before ?? null, running = carried?.running ?? noDispersionYet, learned = carried?.learned ?? kind.start, counts2 = carried?.counts ?? null, at2 = carried?.until ?? Number.NEGATIVE_INFINITY, slot = carried?.slot ?? 0, learnedAt = carried?.learnedAt ?? null, crossing2 = null, untestable = !1, weaker = !1, suspect = carried?.suspect ?? null, last = null, limits2 = null;
        const known = () => (before ??= dispersionBefore(kind.before(armsBefore)), before);
        function learn(old, end) {
          const elapsed = learnedAt === null ? fiveMinutes : end - learnedAt;
          learned = kind.learn(learned, old, keepPerFiveMinutes ** (elapsed / fiveMinutes)), learnedAt = end;
        }
        function remember(old, end) {
          const scatter = kind.scatter(learned, { new: old, old: null });
          scatter !== null && addToHour(hours, end - 1, scatter.new);
        }
        const stageAt = (start) => stages.findLast(({ since }) => since <= start);
        function enter(stage) {
          if (begun.at(-1) === stage.since)
            return 0;
          begun.push(stage.since), counts2 = null;
          for (const id of Object.keys(tests))
            isProof(id) && delete tests[id];
          return stageWeight(begun.length - 1);
        }
        function ask2(question, clusters, weight) {
          const { id, nul, side, alternatives: alternatives2, counts: asked } = question, of = { new: asked.new.total, old: asked.old?.total ?? 0 }, logE = alternatives2.map((alternative) => {
            const { perNew, perOld, cost } = tiltFor(nul, alternative, of, clusters, side, kind.bounded);
            return asked.new.bad * perNew + (asked.old?.bad ?? 0) * perOld - cost;
          }), first = isProof(id) && tests[id] === void 0;
          return tests[id] = accumulate(tests[id] ?? [], logE, isProof(id) ? first ? 1 : 0 : weight), logE;
        }
        function judge2(stage, pair, weight, { start, end }) {
          const recorded = pair.old === null && stage.share >= 100 ? recordedRate(hours, end - 1, known().phi) : null, asked = kind.questions(learned, pair, recorded === null ? stage : { ...stage, recorded });
          weaker = recorded !== null, untestable = asked.untestable;
          const sizes = { new: kind.size(pair.new), old: pair.old === null ? 0 : kind.size(pair.old) }, expected = {
            new: dispersionAt(known(), sizes.new),
            old: dispersionAt(known(), sizes.old)
          }, factor2 = scatterFactor(running), phi = Math.max(1, expected.new * factor2), clusters = { new: (phi + 1) / 2, old: (Math.max(1, expected.old * factor2) + 1) / 2 };
          last = { stage: stage.since, phi, questions: asked.questions, clusters, bounded: kind.bounded };
          const scatter = kind.scatter(learned, pair);
          for (const question of asked.questions) {
            const logE = ask2(question, clusters, weight);
            scatter !== null && (question.id === "none" || question.id === "over" && pair.old === null) && (suspect = suspectAfter(suspect, start, Math.max(...logE) - Math.log(logE.length), scatter));
          }
          if (scatter === null)
            return;
          const rate2 = kind.rate(learned);
          running = learnDispersion(running, scatter, { new: rateOfNew(rate2), old: rate2 }, expected), counts2 = counts2 === null ? scatter : suspect_addCounts(counts2, scatter);
        }
        function rateOfNew(rate2) {
          const { bad, total: all } = counts2?.new ?? { bad: 0, total: 0 };
          return Math.max(rate2, (bad + priorBad) / (all + priorBad / Math.max(rate2, 1e-9)));
        }
        function cross(stage, end) {
          const asked = (id) => last?.questions.some((question) => question.id === id) === !0;
          for (const limit of limitsOf2(stage)) {
            if (crossing2 !== null)
              return;
            if (!limit.bars.some(({ id, level }) => mayReach(tests[id], settings[level])))
              continue;
            const bars = limit.bars.filter(({ id }) => asked(id));
            if (limit.comparesArms && bars.length < limit.bars.length)
              continue;
            const logE = bars.map(({ id }) => total(tests[id] ?? [])), crossed2 = bars.every(({ level }, i) => (logE[i] ?? 0) >= settings[level]);
            bars.length === 0 || !crossed2 || isShared(limit) || (counts2?.new.bad ?? 0) < (stage.criterion.rollback?.atLeast ?? 0) || (crossing2 = { at: end, limit, logE, suspect });
          }
        }
        function limitsOf2(stage) {
          return limits2?.stage !== stage && (limits2 = { stage, tests: kind.limits(stage) }), limits2.tests;
        }
        const isShared = ({ absolute }) => absolute !== null && kind.over(learned, absolute);
        return {
          take(interval) {
            if (crossing2 !== null || interval.end <= at2)
              return "nothing";
            const control = interval.old === void 0 ? null : kind.read(interval.old), stage = stageAt(interval.start);
            if (stage === void 0 || interval.start < origin())
              return control?.kind !== "arm" ? "nothing" : (begun.length === 0 && armsBefore.push(control.arm), remember(control.arm, interval.end), learn(control.arm, interval.end), "before");
            const fresh = kind.read(interval.new);
            if (fresh.kind === "unusable")
              return { arm: "new", why: fresh.why };
            const gone = control?.kind === "unusable" || control?.kind === "arm" && kind.size(control.arm) <= 0;
            if (control?.kind === "unusable" && stage.share < 100)
              return { arm: "old", why: control.why };
            const since = Math.max(at2, origin());
            at2 = interval.end;
            const old = control?.kind === "arm" && !gone && stage.share < 100 ? control.arm : null, waiting = control !== null && old === null && stage.share < 100;
            if (kind.size(fresh.arm) > 0 && !waiting) {
              const upTo = (interval.end - origin()) / settings.interval, weight = enter(stage) + weightBefore(upTo, planned) - weightBefore(slot, planned);
              slot = upTo, judge2(stage, { new: fresh.arm, old }, weight, { start: since, end: interval.end }), cross(stage, interval.end);
            }
            return old !== null && (remember(old, interval.end), learn(old, interval.end)), "evidence";
          },
          state: () => ({
            until: at2,
            origin: origin(),
            planned,
            slot,
            stages: begun,
            learned,
            learnedAt,
            before: known(),
            running,
            tests,
            counts: counts2,
            suspect,
            hours
          }),
          crossing: () => crossing2,
          untestable: () => untestable,
          weaker: () => weaker,
          last: () => last
        };
      }
      const mayReach = (evidence, level) => evidence !== void 0 && Math.max(...evidence) >= level - Math.log(evidence.length), isProof = (id) => id.startsWith("proof");
      function assertEqual(val) {
        return val;
      }
      function assertNotEqual(val) {
        return val;
      }
      function toZod() {
        return (schema2) => schema2;
      }
      function assertIs(_arg) {
      }
      function assertNever(_x) {
        throw new Error("Unexpected value in exhaustive check");
      }
      function assert(_) {
      }
      function getEnumValues(entries) {
        const numericValues = Object.values(entries).filter((v) => typeof v == "number");
        return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
      }
      function joinValues(array2, separator = "|") {
        return array2.map((val) => stringifyPrimitive(val)).join(separator);
      }
      function jsonStringifyReplacer(_, value) {
        return typeof value == "bigint" ? value.toString() : value;
      }
      class Cached {
        constructor(getter) {
          this._getter = getter, this._value = void 0;
        }
        get value() {
          const getter = this._getter;
          return getter !== void 0 && (this._value = getter(), this._getter = void 0), this._value;
        }
      }
      function cached(getter) {
        return new Cached(getter);
      }
      function nullish(input) {
        return input == null;
      }
      function cleanRegex(source) {
        const start = source.startsWith("^") ? 1 : 0, end = source.endsWith("$") ? source.length - 1 : source.length;
        return source.slice(start, end);
      }
      function floatSafeRemainder(val, step2) {
        const ratio = val / step2, roundedRatio = Math.round(ratio), tolerance2 = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
        return Math.abs(ratio - roundedRatio) < tolerance2 ? 0 : ratio - roundedRatio;
      }
      const EVALUATING = (
        /* unused pure expression or super */
        null
      );
      function defineLazy(object2, key2, getter) {
        let value;
        Object.defineProperty(object2, key2, {
          get() {
            if (value !== EVALUATING)
              return value === void 0 && (value = EVALUATING, value = getter()), value;
          },
          set(v) {
            Object.defineProperty(object2, key2, {
              value: v
              // configurable: true,
            });
          },
          configurable: !0
        });
      }
      function objectClone(obj) {
        return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
      }
      function util_assignProp(target, prop, value) {
        Object.defineProperty(target, prop, {
          value,
          writable: !0,
          enumerable: !0,
          configurable: !0
        });
      }
      function rawShape(def) {
        const desc = Object.getOwnPropertyDescriptor(def, "shape");
        return desc?.get ? desc.get.raw : desc?.value;
      }
      function sourceShape(schema2) {
        return rawShape(schema2._zod.def) ?? schema2._zod.def.shape;
      }
      function deferProp(target, key2, getter) {
        Object.defineProperty(target, key2, {
          get() {
            const value = getter();
            return util_assignProp(this, key2, value), value;
          },
          enumerable: !0,
          configurable: !0
        });
      }
      function putProp(target, key2, value) {
        key2 in target ? util_assignProp(target, key2, value) : target[key2] = value;
      }
      function mirrorShape(target, source, keys, wrap) {
        const raw = sourceShape(source);
        for (const key2 of keys) {
          const desc = Object.getOwnPropertyDescriptor(raw, key2);
          desc.enumerable && (desc.get ? deferProp(target, key2, () => {
            const value = source._zod.def.shape[key2];
            return wrap ? wrap(value, key2) : value;
          }) : putProp(target, key2, wrap ? wrap(desc.value, key2) : desc.value));
        }
      }
      function mirrorProps(target, source) {
        for (const key2 of Reflect.ownKeys(source)) {
          const desc = Object.getOwnPropertyDescriptor(source, key2);
          desc.enumerable && (desc.get ? deferProp(target, key2, () => source[key2]) : putProp(target, key2, desc.value));
        }
      }
      function mergeDefs(...defs) {
        const mergedDescriptors = {};
        for (const def of defs) {
          const descriptors = Object.getOwnPropertyDescriptors(def);
          Object.assign(mergedDescriptors, descriptors);
        }
        return Object.defineProperties({}, mergedDescriptors);
      }
      function cloneDef(schema2) {
        return mergeDefs(schema2._zod.def);
      }
      function getElementAtPath(obj, path) {
        return path ? path.reduce((acc, key2) => acc?.[key2], obj) : obj;
      }
      function promiseAllObject(promisesObj) {
        const keys = Object.keys(promisesObj), promises = keys.map((key2) => promisesObj[key2]);
        return Promise.all(promises).then((results) => {
          const resolvedObj = {};
          for (let i = 0; i < keys.length; i++)
            resolvedObj[keys[i]] = results[i];
          return resolvedObj;
        });
      }
      function randomString(length = 10) {
        const chars = "abcdefghijklmnopqrstuvwxyz";
        let str = "";
        for (let i = 0; i < length; i++)
          str += chars[Math.floor(Math.random() * chars.length)];
        return str;
      }
      function esc(str) {
        return JSON.stringify(str);
      }
      function slugify(input) {
        return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
      }
      const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
      };
      function util_isObject(data2) {
        return typeof data2 == "object" && data2 !== null && !Array.isArray(data2);
      }
      const util_allowsEval = /* @__PURE__ */ cached(() => {
        if (globalConfig.jitless || typeof navigator < "u" && navigator?.userAgent?.includes("Cloudflare"))
          return !1;
        try {
          const F = Function;
          return new F(""), !0;
        } catch {
          return !1;
        }
      });
      function isPlainObject(o) {
        if (util_isObject(o) === !1)
          return !1;
        const ctor = o.constructor;
        if (ctor === void 0 || typeof ctor != "function")
          return !0;
        const prot = ctor.prototype;
        return !(util_isObject(prot) === !1 || Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === !1);
      }
      function shallowClone(o) {
        return isPlainObject(o) ? { ...o } : Array.isArray(o) ? [...o] : o instanceof Map ? new Map(o) : o instanceof Set ? new Set(o) : o;
      }
      function numKeys(data2) {
        let keyCount = 0;
        for (const key2 in data2)
          Object.prototype.hasOwnProperty.call(data2, key2) && keyCount++;
        return keyCount;
      }
      const getParsedType = (data2) => {
        const t = typeof data2;
        switch (t) {
          case "undefined":
            return "undefined";
          case "string":
            return "string";
          case "number":
            return Number.isNaN(data2) ? "nan" : "number";
          case "boolean":
            return "boolean";
          case "function":
            return "function";
          case "bigint":
            return "bigint";
          case "symbol":
            return "symbol";
          case "object":
            return Array.isArray(data2) ? "array" : data2 === null ? "null" : data2.then && typeof data2.then == "function" && data2.catch && typeof data2.catch == "function" ? "promise" : typeof Map < "u" && data2 instanceof Map ? "map" : typeof Set < "u" && data2 instanceof Set ? "set" : typeof Date < "u" && data2 instanceof Date ? "date" : typeof File < "u" && data2 instanceof File ? "file" : "object";
          default:
            throw new Error(`Unknown data type: ${t}`);
        }
      }, propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]), primitiveTypes = /* @__PURE__ */ new Set([
        "string",
        "number",
        "bigint",
        "boolean",
        "symbol",
        "undefined"
      ]);
      function escapeRegex(str) {
        return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      }
      function clone(inst, def, params) {
        const cl = new inst._zod.constr(def ?? inst._zod.def);
        return (!def || params?.parent) && (cl._zod.parent = inst), cl;
      }
      function normalizeParams(_params) {
        const params = _params;
        if (!params)
          return {};
        if (typeof params == "string")
          return { error: () => params };
        if (params?.message !== void 0) {
          if (params?.error !== void 0)
            throw new Error("Cannot specify both `message` and `error` params");
          params.error = params.message;
        }
        return delete params.message, typeof params.error == "string" ? { ...params, error: () => params.error } : params;
      }
      function createTransparentProxy(getter) {
        let target;
        return new Proxy({}, {
          get(_, prop, receiver) {
            return target ?? (target = getter()), Reflect.get(target, prop, receiver);
          },
          set(_, prop, value, receiver) {
            return target ?? (target = getter()), Reflect.set(target, prop, value, receiver);
          },
          has(_, prop) {
            return target ?? (target = getter()), Reflect.has(target, prop);
          },
          deleteProperty(_, prop) {
            return target ?? (target = getter()), Reflect.deleteProperty(target, prop);
          },
          ownKeys(_) {
            return target ?? (target = getter()), Reflect.ownKeys(target);
          },
          getOwnPropertyDescriptor(_, prop) {
            return target ?? (target = getter()), Reflect.getOwnPropertyDescriptor(target, prop);
          },
          defineProperty(_, prop, descriptor) {
            return target ?? (target = getter()), Reflect.defineProperty(target, prop, descriptor);
          }
        });
      }
      function stringifyPrimitive(value) {
        return typeof value == "bigint" ? value.toString() + "n" : typeof value == "string" ? `"${value}"` : `${value}`;
      }
      function optionalKeys(shape2) {
        return Object.keys(shape2).filter((k) => shape2[k]._zod.optin !== void 0 && shape2[k]._zod.optout === "optional");
      }
      const NUMBER_FORMAT_RANGES = {
        safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
        int32: [-2147483648, 2147483647],
        uint32: [0, 4294967295],
        float32: [-34028234663852886e22, 34028234663852886e22],
        float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
      }, BIGINT_FORMAT_RANGES = {
        int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
        uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
      };
      function pick(schema2, mask) {
        const currDef = schema2._zod.def, checks2 = currDef.checks;
        if (checks2 && checks2.length > 0)
          throw new Error(".pick() cannot be used on object schemas containing refinements");
        const newShape = {};
        return mirrorShape(newShape, schema2, maskedKeys(schema2, mask)), clone(schema2, mergeDefs(currDef, { shape: newShape, checks: [] }));
      }
      function maskedKeys(schema2, mask) {
        const raw = sourceShape(schema2), keys = [];
        for (const key2 of Reflect.ownKeys(mask)) {
          if (!Object.getOwnPropertyDescriptor(raw, key2)?.enumerable)
            throw new Error(`Unrecognized key: "${String(key2)}"`);
          mask[key2] && keys.push(key2);
        }
        return keys;
      }
      function omit(schema2, mask) {
        const currDef = schema2._zod.def, checks2 = currDef.checks;
        if (checks2 && checks2.length > 0)
          throw new Error(".omit() cannot be used on object schemas containing refinements");
        const omitted = new Set(maskedKeys(schema2, mask)), newShape = {};
        return mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)).filter((key2) => !omitted.has(key2))), clone(schema2, mergeDefs(currDef, { shape: newShape, checks: [] }));
      }
      function extend(schema2, shape2) {
        if (!isPlainObject(shape2))
          throw new Error("Invalid input to extend: expected a plain object");
        const checks2 = schema2._zod.def.checks;
        if (checks2 && checks2.length > 0) {
          const existingShape = sourceShape(schema2);
          for (const key2 of Reflect.ownKeys(shape2))
            if (Object.getOwnPropertyDescriptor(existingShape, key2) !== void 0)
              throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
        }
        return clone(schema2, mergeDefs(schema2._zod.def, { shape: extended(schema2, shape2) }));
      }
      function extended(schema2, shape2) {
        const newShape = {};
        return mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2))), mirrorProps(newShape, shape2), newShape;
      }
      function safeExtend(schema2, shape2) {
        if (!isPlainObject(shape2))
          throw new Error("Invalid input to safeExtend: expected a plain object");
        return clone(schema2, mergeDefs(schema2._zod.def, { shape: extended(schema2, shape2) }));
      }
      function merge(a, b) {
        if (!b?._zod?.def)
          throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
        if (a._zod.def.checks?.length)
          throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
        const newShape = {};
        mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a))), mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
        const def = mergeDefs(a._zod.def, {
          shape: newShape,
          get catchall() {
            return b._zod.def.catchall;
          },
          checks: b._zod.def.checks ?? []
        });
        return clone(a, def);
      }
      function partial(Class2, schema2, mask, name = "partial") {
        const checks2 = schema2._zod.def.checks;
        if (checks2 && checks2.length > 0)
          throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
        const selected = mask ? new Set(maskedKeys(schema2, mask)) : void 0, newShape = {};
        return mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)), Class2 && ((value, key2) => selected && !selected.has(key2) ? value : new Class2({ type: "optional", innerType: value }))), clone(schema2, mergeDefs(schema2._zod.def, { shape: newShape, checks: [] }));
      }
      function required(Class2, schema2, mask) {
        const selected = mask ? new Set(maskedKeys(schema2, mask)) : void 0, newShape = {};
        return mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)), (value, key2) => (
          // overwrite with non-optional
          selected && !selected.has(key2) ? value : new Class2({ type: "nonoptional", innerType: value })
        )), clone(schema2, mergeDefs(schema2._zod.def, { shape: newShape }));
      }
      function aborted(x, startIndex = 0) {
        if (x.aborted === !0)
          return !0;
        for (let i = startIndex; i < x.issues.length; i++)
          if (x.issues[i]?.continue !== !0)
            return !0;
        return !1;
      }
      function explicitlyAborted(x, startIndex = 0) {
        if (x.aborted === !0)
          return !0;
        for (let i = startIndex; i < x.issues.length; i++)
          if (x.issues[i]?.continue === !1)
            return !0;
        return !1;
      }
      function prefixIssues(path, issues) {
        return issues.map((iss) => {
          var _a2;
          return (_a2 = iss).path ?? (_a2.path = []), iss.path.unshift(path), iss;
        });
      }
      function unwrapMessage(message2) {
        return typeof message2 == "string" ? message2 : message2?.message;
      }
      function sizeCaps(defChecks) {
        const caps = [];
        for (const ch of defChecks ?? []) {
          const d = ch._zod.def;
          if (!/_(length|size)$|_equals$/.test(d.check))
            break;
          const max = d.maximum ?? d.length ?? d.size;
          max >= 0 && caps.push([max, ch]);
        }
        return caps;
      }
      function attachSchema(issues, start, inst) {
        var _a2;
        for (let i = start; i < issues.length; i++)
          (_a2 = issues[i]).schema ?? (_a2.schema = inst);
      }
      function finalizeIssue(iss, ctx, config2) {
        var _a2;
        const traits = iss.inst?._zod?.traits;
        traits?.has("$ZodType") && (traits.has("$ZodCheck") ? (_a2 = iss).schema ?? (_a2.schema = iss.inst) : iss.schema = iss.inst);
        const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0, message2 = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input", full = {};
        for (const k of Object.keys(iss))
          k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__" || (full[k] = iss[k]);
        return full.path ?? (full.path = []), full.message = message2, ctx?.reportInput && (full.input = iss.input), full;
      }
      function getSizableOrigin(input) {
        return input instanceof Set ? "set" : input instanceof Map ? "map" : input instanceof File ? "file" : "unknown";
      }
      const highSurrogate = /[\uD800-\uDBFF]/;
      function codePointLength(str) {
        const units2 = str.length;
        if (!highSurrogate.test(str))
          return units2;
        let count2 = units2;
        for (let i = 0; i < units2 - 1; i++)
          (str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320 && (count2--, i++);
        return count2;
      }
      function getLengthableOrigin(input) {
        return Array.isArray(input) ? "array" : typeof input == "string" ? "string" : "unknown";
      }
      function parsedType(data2) {
        const t = typeof data2;
        switch (t) {
          case "number":
            return Number.isNaN(data2) ? "nan" : "number";
          case "object": {
            if (data2 === null)
              return "null";
            if (Array.isArray(data2))
              return "array";
            const obj = data2;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor)
              return obj.constructor.name;
          }
        }
        return t;
      }
      function util_issue(...args) {
        const [iss, input, inst] = args;
        return typeof iss == "string" ? {
          message: iss,
          code: "custom",
          input,
          inst
        } : { ...iss };
      }
      function cleanEnum(obj) {
        return Object.entries(obj).filter(([k, _]) => Number.isNaN(Number.parseInt(k, 10))).map((el) => el[1]);
      }
      function base64ToUint8Array(base642) {
        const binaryString = atob(base642), bytes = new Uint8Array(binaryString.length);
        for (let i = 0; i < binaryString.length; i++)
          bytes[i] = binaryString.charCodeAt(i);
        return bytes;
      }
      function uint8ArrayToBase64(bytes) {
        let binaryString = "";
        for (let i = 0; i < bytes.length; i++)
          binaryString += String.fromCharCode(bytes[i]);
        return btoa(binaryString);
      }
      function base64urlToUint8Array(base64url2) {
        const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/"), padding = "=".repeat((4 - base642.length % 4) % 4);
        return base64ToUint8Array(base642 + padding);
      }
      function uint8ArrayToBase64url(bytes) {
        return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
      }
      function hexToUint8Array(hex2) {
        const cleanHex = hex2.replace(/^0x/, "");
        if (cleanHex.length % 2 !== 0)
          throw new Error("Invalid hex string length");
        const bytes = new Uint8Array(cleanHex.length / 2);
        for (let i = 0; i < cleanHex.length; i += 2)
          bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
        return bytes;
      }
      function uint8ArrayToHex(bytes) {
        return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
      }
      class Class {
        constructor(..._args) {
        }
      }
      function members(proto, table) {
        for (const key2 in table) {
          const desc = Object.getOwnPropertyDescriptor(table, key2);
          desc.get ? Object.defineProperty(proto, key2, { ...desc, enumerable: !1 }) : defineBound(proto, key2, desc.value);
        }
      }
      function own(inst, key2, value, enumerable = !0) {
        return Object.defineProperty(inst, key2, { configurable: !0, writable: !0, enumerable, value }), value;
      }
      function hide(inst, key2, value) {
        return own(inst, key2, value, !1);
      }
      function derived(computes, table) {
        for (const key2 in computes) {
          const compute = computes[key2];
          Object.defineProperty(table, key2, {
            configurable: !0,
            enumerable: !0,
            get() {
              return own(this, key2, compute(this));
            },
            set(value) {
              own(this, key2, value);
            }
          });
        }
        return table;
      }
      function defineBound(proto, key2, fn) {
        Object.defineProperty(proto, key2, {
          configurable: !0,
          get() {
            return this == null ? fn : own(this, key2, fn.bind(this));
          },
          set(value) {
            own(this, key2, value);
          }
        });
      }
      function claim(inst, sentinel) {
        const proto = Object.getPrototypeOf(inst);
        return sentinel in proto ? void 0 : proto;
      }
      let installing, broke = !1;
      const breaker = {
        configurable: !0,
        get() {
          broke = !0;
        }
      };
      function defineLazyInternal(inst, key2, compute) {
        const proto = Object.getPrototypeOf(inst._zod);
        if (key2 in proto && installing !== inst._zod) {
          installing = void 0;
          return;
        }
        installing = inst._zod, Object.defineProperty(proto, key2, {
          configurable: !0,
          get() {
            Object.defineProperty(this, key2, breaker);
            const outer = broke;
            broke = !1;
            try {
              const value = compute(this);
              return broke ? delete this[key2] : Object.defineProperty(this, key2, { configurable: !0, writable: !0, value }), broke = broke || outer, value;
            } catch (err) {
              throw delete this[key2], broke = broke || outer, err;
            }
          },
          set(value) {
            Object.defineProperty(this, key2, { configurable: !0, writable: !0, value });
          }
        });
      }
      function installLazyProp(inst, key2, make, enumerable) {
        const proto = claim(inst, key2);
        proto && Object.defineProperty(proto, key2, {
          configurable: !0,
          get() {
            const desc = { configurable: !0, writable: !0, enumerable, value: void 0 };
            return Object.defineProperty(this, key2, desc), desc.value = make(this), Object.defineProperty(this, key2, desc), desc.value;
          },
          set(value) {
            Object.defineProperty(this, key2, { configurable: !0, writable: !0, enumerable, value });
          }
        });
      }
      const CONSTANT_CATCH = "~constantCatch";
      function constantCatch(value) {
        const fn = () => value;
        return fn[CONSTANT_CATCH] = !0, fn;
      }
      var _a;
      const NEVER = /* @__PURE__ */ Object.freeze({
        status: "aborted"
      }), _zodDesc = { value: void 0, enumerable: !1 };
      let _E = "captureStackTrace" in Error ? Error : null;
      function newError(Definition) {
        const E = _E;
        if (E) {
          const saved = E.stackTraceLimit;
          if (typeof saved == "number") {
            try {
              E.stackTraceLimit = 0;
            } catch {
              return _E = null, new Definition();
            }
            try {
              return new Definition();
            } finally {
              E.stackTraceLimit = saved;
            }
          }
        }
        return new Definition();
      }
      function $constructor(name, initializer2, proto, params) {
        const zodProto = {};
        function Internals(def) {
          this.def = def, this.constr = _, this.traits = /* @__PURE__ */ new Set();
        }
        Internals.prototype = zodProto;
        const protoMembers = proto, initialized = protoMembers && /* @__PURE__ */ new WeakSet();
        function init(inst, def) {
          if (inst._zod) {
            if (inst._zod.traits.has(name))
              return;
          } else {
            _zodDesc.value = new Internals(def);
            try {
              Object.defineProperty(inst, "_zod", _zodDesc);
            } finally {
              _zodDesc.value = void 0;
            }
          }
          if (inst._zod.traits.add(name), initializer2(inst, def), initialized) {
            const own2 = Object.getPrototypeOf(inst), ctorProto = inst._zod.constr.prototype;
            let up = own2;
            for (; up && up !== ctorProto; )
              up = Object.getPrototypeOf(up);
            const target = up ?? own2;
            initialized.has(target) || (initialized.add(target), members(target, protoMembers));
          }
          const proto2 = _.prototype;
          for (const k in proto2)
            Object.prototype.hasOwnProperty.call(proto2, k) && (k in inst || (inst[k] = proto2[k].bind(inst)));
        }
        const Parent = params?.Parent ?? Object;
        class Definition extends Parent {
        }
        Object.defineProperty(Definition, "name", { value: name });
        function _(def) {
          const inst = params?.Parent ? newError(Definition) : this;
          init(inst, def);
          const deferred = inst._zod.deferred;
          if (deferred) {
            for (const fn of deferred)
              fn();
            inst._zod.deferred = void 0;
          }
          const pp = globalThis.__zod_globalConfig?.postProcessor;
          return pp && pp(inst), inst;
        }
        return Object.defineProperty(_, "init", { value: init }), Object.defineProperty(_, Symbol.hasInstance, {
          value: (inst) => params?.Parent && inst instanceof params.Parent ? !0 : inst?._zod?.traits?.has(name)
        }), Object.defineProperty(_, "name", { value: name }), _;
      }
      const $brand = (
        /* unused pure expression or super */
        null
      );
      class $ZodAsyncError extends Error {
        constructor() {
          super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
        }
      }
      class $ZodEncodeError extends Error {
        constructor(name) {
          super(`Encountered unidirectional transform during encode: ${name}`), this.name = "ZodEncodeError";
        }
      }
      (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
      const globalConfig = globalThis.__zod_globalConfig;
      function config(newConfig) {
        return newConfig && Object.assign(globalConfig, newConfig), globalConfig;
      }
      class $ZodCyclicError extends Error {
        constructor() {
          super("Cannot parse a reference cycle that closes through a transform"), this.name = "ZodCyclicError";
        }
      }
      const STATE = "~memo", NO_ISSUES = [];
      function isRef(value) {
        return value !== null && typeof value == "object";
      }
      function cloneIssues(issues) {
        return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
      }
      const recursive = /* @__PURE__ */ new WeakMap(), NONE = 0, ASSUMED = 1, PROVEN = 2;
      function isRecursive(inst, stack, resolve) {
        const cached2 = recursive.get(inst);
        if (cached2 !== void 0)
          return cached2 ? PROVEN : NONE;
        if (stack.has(inst))
          return PROVEN;
        stack.add(inst);
        let result = NONE;
        const check2 = (child2) => {
          if (result !== PROVEN && child2?._zod) {
            const answer2 = isRecursive(child2, stack, resolve);
            answer2 > result && (result = answer2);
          }
        }, shape2 = (sh, spread) => {
          let answer2 = NONE;
          for (const key2 of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key2);
            if (spread && !desc.enumerable)
              continue;
            const child2 = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            child2 > answer2 && (answer2 = child2);
          }
          return answer2;
        }, merge2 = (answer2) => {
          answer2 > result && (result = answer2);
        }, def = inst._zod.def, kind = def.type;
        switch (kind) {
          case "object": {
            const raw = rawShape(def);
            merge2(raw ? shape2(raw, !0) : ASSUMED), check2(def.catchall);
            break;
          }
          case "array":
            check2(def.element);
            break;
          case "tuple":
            for (const el of def.items)
              check2(el);
            check2(def.rest);
            break;
          case "record":
          case "map":
            check2(def.keyType), check2(def.valueType);
            break;
          case "set":
            check2(def.valueType);
            break;
          case "union":
            for (const el of def.options)
              check2(el);
            break;
          case "intersection":
            check2(def.left), check2(def.right);
            break;
          case "optional":
          case "nullable":
          case "default":
          case "prefault":
          case "catch":
          case "readonly":
          case "nonoptional":
          case "promise":
          case "success":
            check2(def.innerType);
            break;
          case "pipe":
            check2(def.in), check2(def.out);
            break;
          case "function":
            check2(def.input), check2(def.output);
            break;
          // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
          case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
            merge2(inner ? isRecursive(inner, stack, !1) : ASSUMED);
            break;
          }
          // a leaf by choice: `parts` are regex fragments, not data positions
          case "template_literal":
          // leaves
          case "string":
          case "number":
          case "int":
          case "boolean":
          case "bigint":
          case "symbol":
          case "undefined":
          case "null":
          case "void":
          case "never":
          case "any":
          case "unknown":
          case "date":
          case "nan":
          case "enum":
          case "literal":
          case "file":
          case "transform":
          case "custom":
            break;
          default:
            for (const key2 in def) {
              const desc = Object.getOwnPropertyDescriptor(def, key2);
              if (!desc || desc.get)
                continue;
              const value = desc.value;
              if (!(!value || typeof value != "object")) {
                if (value._zod)
                  check2(value);
                else if (Array.isArray(value))
                  for (const el of value)
                    check2(el);
              }
            }
        }
        return stack.delete(inst), settle(inst, result);
      }
      function settle(inst, answer2) {
        return answer2 !== ASSUMED && recursive.set(inst, answer2 === PROVEN), answer2;
      }
      function isRecursiveSchema(inst) {
        return isRecursive(inst, /* @__PURE__ */ new Set(), !0) !== NONE;
      }
      function bucketFor(state, inst) {
        let bucket = state.buckets.get(inst);
        return bucket || (bucket = /* @__PURE__ */ new WeakMap(), state.buckets.set(inst, bucket)), bucket;
      }
      let handoff;
      const memoizer_open = [], memo = {
        alloc(_inst, payload, empty) {
          const bucket = handoff;
          if (!bucket)
            return empty;
          handoff = void 0;
          const entry = { value: empty, issues: null };
          return bucket.set(payload.value, entry), memoizer_open.push(entry), empty;
        },
        guard(inst) {
          var _a2;
          (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred.push(() => {
            const base = inst._zod.parse, wrapped = (payload, ctx) => {
              if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                throw new $ZodCyclicError();
              return base(payload, ctx);
            };
            inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
          });
        },
        attach(inst) {
          var _a2;
          let isRecursiveInst, rechecked = !1, lastCtx, lastBucket;
          (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred.push(() => {
            const base = inst._zod.parse, wrapped = (payload, ctx) => {
              if (isRecursiveInst === void 0) {
                const walked = isRecursive(inst, /* @__PURE__ */ new Set(), !1);
                if (walked === NONE)
                  return inst._zod.parse = base, inst._zod.run === wrapped && (inst._zod.run = base), base(payload, ctx);
                walked === PROVEN || rechecked ? isRecursiveInst = !0 : rechecked = !0;
              }
              const input = payload.value;
              if (!isRef(input))
                return base(payload, ctx);
              let state = ctx[STATE];
              state || (state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 }, ctx[STATE] = state);
              let bucket;
              lastCtx === ctx ? bucket = lastBucket : (bucket = bucketFor(state, inst), lastCtx = ctx, lastBucket = bucket);
              const hit = bucket.get(input);
              if (hit)
                return payload.value = hit.value, hit.issues ? hit.issues.length && payload.issues.push(...cloneIssues(hit.issues)) : (payload.memo = !0, state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet()), state.backEdges.add(hit.value)), payload;
              handoff = bucket;
              const depth = memoizer_open.length, result = base(payload, ctx);
              handoff = void 0;
              const entry = memoizer_open.length > depth ? memoizer_open.pop() : void 0;
              return result instanceof Promise ? result.then((r) => (entry && (entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES), r)) : (entry && (entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES), result);
            };
            inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
          });
        }
      };
      function memoizer() {
        return memo;
      }
      function isBackEdge(ctx, value) {
        const backEdges = ctx[STATE]?.backEdges;
        return backEdges !== void 0 && isRef(value) && backEdges.has(value);
      }
      const cuid = /^[cC][0-9a-z]{6,}$/, cuid2 = /^[0-9a-z]+$/, ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/, xid = /^[0-9a-vA-V]{20}$/, ksuid = /^[A-Za-z0-9]{27}$/, nanoid = /^[a-zA-Z0-9_-]{21}$/;
      function nanoidOfLength(length) {
        return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
      }
      const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/, extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/, guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/, uuid = (version2) => version2 ? new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`) : /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/, uuid4 = (
        /* unused pure expression or super */
        null
      ), uuid6 = (
        /* unused pure expression or super */
        null
      ), uuid7 = (
        /* unused pure expression or super */
        null
      ), email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/, html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/, rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/, unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u, idnEmail = (
        /* unused pure expression or super */
        null
      ), browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/, _emoji = "^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";
      function emoji() {
        return new RegExp(_emoji, "u");
      }
      const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/, ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/, mac = (delimiter) => {
        const escapedDelim = util.escapeRegex(delimiter ?? ":");
        return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
      }, cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/, cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/, base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/, base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/, hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/, domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/, httpProtocol = /^https?$/, e164 = /^\+[1-9]\d{6,14}$/, creditCard = /^\d(?:[ -]?\d){11,18}$/, currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/, iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/, dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
      function regexes_anchor(source) {
        return new RegExp(`^${source}$`);
      }
      const date = /* @__PURE__ */ regexes_anchor(dateSource);
      function timeSource(args) {
        const hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
        return typeof args.precision == "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
      }
      function regexes_time(args) {
        return new RegExp(`^${timeSource(args)}$`);
      }
      function datetime(args) {
        const opts = ["Z"];
        args.offset && opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
        const qualified = `${timeSource({ precision: args.precision, seconds: !0 })}(?:${opts.join("|")})`, timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
        return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
      }
      const anyString = /^[\s\S]{0,}$/, string = (params) => {
        const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : "[\\s\\S]*";
        return new RegExp(`^${regex}$`);
      }, bigint = /^-?\d+n?$/, integer = /^-?\d+$/, number = /^-?\d+(?:\.\d+)?$/, regexes_boolean = /^(?:true|false)$/i, _null = /^null$/i, _undefined = /^undefined$/i, lowercase = /^[^A-Z]*$/, uppercase = /^[^a-z]*$/, hex = /^[0-9a-fA-F]*$/;
      function fixedBase64(bodyLength, padding) {
        return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
      }
      function fixedBase64url(length) {
        return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
      }
      const md5_hex = /^[0-9a-fA-F]{32}$/, md5_base64 = (
        /* unused pure expression or super */
        null
      ), md5_base64url = (
        /* unused pure expression or super */
        null
      ), sha1_hex = /^[0-9a-fA-F]{40}$/, sha1_base64 = (
        /* unused pure expression or super */
        null
      ), sha1_base64url = (
        /* unused pure expression or super */
        null
      ), sha256_hex = /^[0-9a-fA-F]{64}$/, sha256_base64 = (
        /* unused pure expression or super */
        null
      ), sha256_base64url = (
        /* unused pure expression or super */
        null
      ), sha384_hex = /^[0-9a-fA-F]{96}$/, sha384_base64 = (
        /* unused pure expression or super */
        null
      ), sha384_base64url = (
        /* unused pure expression or super */
        null
      ), sha512_hex = /^[0-9a-fA-F]{128}$/, sha512_base64 = (
        /* unused pure expression or super */
        null
      ), sha512_base64url = (
        /* unused pure expression or super */
        null
      ), $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
        var _a2;
        inst._zod ?? (inst._zod = {}), inst._zod.def = def, (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
      }), _whenHasSize = (payload) => {
        const val = payload.value;
        return !util.nullish(val) && val.size !== void 0;
      }, _whenHasLength = (payload) => {
        const val = payload.value;
        return !nullish(val) && val.length !== void 0;
      }, numericOriginMap = {
        number: "number",
        bigint: "bigint",
        object: "date"
      }, $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
        $ZodCheck.init(inst, def);
        const origin = numericOriginMap[typeof def.value];
        inst._zod.check = (payload) => {
          (def.inclusive ? payload.value <= def.value : payload.value < def.value) || payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value == "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
        $ZodCheck.init(inst, def);
        const origin = numericOriginMap[typeof def.value];
        inst._zod.check = (payload) => {
          (def.inclusive ? payload.value >= def.value : payload.value > def.value) || payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value == "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
        $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
          if (typeof payload.value != typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
          (typeof payload.value == "bigint" ? (
            // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
            def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
          ) : floatSafeRemainder(payload.value, def.value) === 0) || payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
        $ZodCheck.init(inst, def), def.format = def.format || "float64";
        const isInt = def.format?.includes("int"), origin = isInt ? "int" : "number", [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
        inst._zod.check = (payload) => {
          const input = payload.value;
          if (isInt) {
            if (!Number.isInteger(input)) {
              payload.issues.push({
                expected: origin,
                format: def.format,
                code: "invalid_type",
                continue: !1,
                input,
                inst
              });
              return;
            }
            if (!Number.isSafeInteger(input)) {
              input > 0 ? payload.issues.push({
                input,
                code: "too_big",
                maximum: Number.MAX_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: !0,
                continue: !def.abort
              }) : payload.issues.push({
                input,
                code: "too_small",
                minimum: Number.MIN_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: !0,
                continue: !def.abort
              });
              return;
            }
          }
          input < minimum && payload.issues.push({
            origin: "number",
            input,
            code: "too_small",
            minimum,
            inclusive: !0,
            inst,
            continue: !def.abort
          }), input > maximum && payload.issues.push({
            origin: "number",
            input,
            code: "too_big",
            maximum,
            inclusive: !0,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckBigIntFormat = (
        /* unused pure expression or super */
        null
      ), $ZodCheckMaxSize = (
        /* unused pure expression or super */
        null
      ), $ZodCheckMinSize = (
        /* unused pure expression or super */
        null
      ), $ZodCheckSizeEquals = (
        /* unused pure expression or super */
        null
      ), $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
        var _a2;
        $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
          const input = payload.value, units2 = input.length;
          if ((typeof input == "string" && units2 > def.maximum ? codePointLength(input) : units2) <= def.maximum)
            return;
          const origin = getLengthableOrigin(input);
          payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: !0,
            input,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
        var _a2;
        $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
          const input = payload.value, units2 = input.length;
          if ((typeof input == "string" && units2 >= def.minimum && units2 < def.minimum * 2 ? codePointLength(input) : units2) >= def.minimum)
            return;
          const origin = getLengthableOrigin(input);
          payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: !0,
            input,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
        var _a2;
        $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
          const input = payload.value, units2 = input.length, length = typeof input == "string" && units2 >= def.length && units2 <= def.length * 2 ? codePointLength(input) : units2;
          if (length === def.length)
            return;
          const origin = getLengthableOrigin(input), tooBig = length > def.length;
          payload.issues.push({
            origin,
            ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
            inclusive: !0,
            exact: !0,
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
        var _a2, _b;
        $ZodCheck.init(inst, def), def.pattern ? (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
          def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        }) : (_b = inst._zod).check ?? (_b.check = () => {
        });
      }), $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
        $ZodCheckStringFormat.init(inst, def), inst._zod.check = (payload) => {
          def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
        def.pattern ?? (def.pattern = lowercase), $ZodCheckStringFormat.init(inst, def);
      }), $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
        def.pattern ?? (def.pattern = uppercase), $ZodCheckStringFormat.init(inst, def);
      }), $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
        $ZodCheck.init(inst, def);
        const escapedRegex = escapeRegex(def.includes), pattern = new RegExp(typeof def.position == "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
        def.pattern = pattern, inst._zod.check = (payload) => {
          payload.value.includes(def.includes, def.position) || payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
        $ZodCheck.init(inst, def);
        const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
        def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
          payload.value.startsWith(def.prefix) || payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
        $ZodCheck.init(inst, def);
        const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
        def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
          payload.value.endsWith(def.suffix) || payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      });
      function handleCheckPropertyResult(result, payload, property) {
        result.issues.length && payload.issues.push(...prefixIssues(property, result.issues));
      }
      const $ZodCheckProperty = (
        /* unused pure expression or super */
        null
      ), $ZodCheckProperties = /* @__PURE__ */ $constructor("$ZodCheckProperties", (inst, def) => {
        $ZodCheck.init(inst, def), hide(inst, Symbol.iterator, function* () {
          yield inst;
        });
        let entries;
        inst._zod.check = (payload) => {
          if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return;
          }
          entries ?? (entries = Reflect.ownKeys(def.shape).map((key2) => [key2, def.shape[key2]]));
          const input = payload.value;
          let proms;
          for (const [key2, schema2] of entries) {
            const result = schema2._zod.run({ value: input[key2], issues: [] }, {});
            result instanceof Promise ? (proms ?? (proms = []), proms.push(result.then((result2) => handleCheckPropertyResult(result2, payload, key2)))) : handleCheckPropertyResult(result, payload, key2);
          }
          if (proms)
            return Promise.all(proms).then(() => {
            });
        };
      }), $ZodCheckMimeType = (
        /* unused pure expression or super */
        null
      ), $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
        $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
          payload.value = def.tx(payload.value);
        };
      });
      class Doc {
        constructor(args = [], closed = {}) {
          this.content = [], this.indent = 0, this.args = args, this.closed = closed;
        }
        // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
        indented(fn) {
          this.indent += 1;
          try {
            fn(this);
          } finally {
            this.indent -= 1;
          }
        }
        write(arg) {
          if (typeof arg == "function") {
            arg(this, { execution: "sync" }), arg(this, { execution: "async" });
            return;
          }
          const lines = arg.split(`
`).filter((x) => x), minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length)), dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
          for (const line2 of dedented)
            this.content.push(line2);
        }
        compile() {
          const F = Function, content = this?.content ?? [""];
          return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join(`
`)}
};`)(...Object.values(this.closed));
        }
      }
      const versions_version = {
        major: 4,
        minor: 6,
        patch: 7
      }, $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
        var _a2;
        inst ?? (inst = {}), inst._zod.def = def, inst._zod.bag = inst._zod.bag || {}, inst._zod.version = versions_version;
        const defChecks = inst._zod.def.checks, checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
        for (const ch of checks2)
          for (const fn of ch._zod.onattach)
            fn(inst);
        if (checks2.length === 0)
          (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
          });
        else {
          const runChecks = (payload, checks3, ctx) => {
            if (payload.memo)
              return payload;
            let isAborted = aborted(payload), asyncResult;
            for (const ch of checks3) {
              if (ch._zod.def.when) {
                if (explicitlyAborted(payload) || !ch._zod.def.when(payload))
                  continue;
              } else if (isAborted)
                continue;
              const currLen = payload.issues.length, _ = ch._zod.check(payload);
              if (_ instanceof Promise && ctx?.async === !1)
                throw new $ZodAsyncError();
              if (asyncResult || _ instanceof Promise)
                asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                  await _, payload.issues.length !== currLen && (attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen)));
                });
              else {
                if (payload.issues.length === currLen)
                  continue;
                attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen));
              }
            }
            return asyncResult ? asyncResult.then(() => payload) : payload;
          }, handleCanaryResult = (canary, payload, ctx) => {
            if (aborted(canary))
              return canary.aborted = !0, canary;
            const checkResult = runChecks(payload, checks2, ctx);
            if (checkResult instanceof Promise) {
              if (ctx.async === !1)
                throw new $ZodAsyncError();
              return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
          };
          inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks)
              return inst._zod.parse(payload, ctx);
            if (ctx.direction === "backward") {
              const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: !0 });
              return canary instanceof Promise ? canary.then((canary2) => handleCanaryResult(canary2, payload, ctx)) : handleCanaryResult(canary, payload, ctx);
            }
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
              if (ctx.async === !1)
                throw new $ZodAsyncError();
              return result.then((result2) => runChecks(result2, checks2, ctx));
            }
            return runChecks(result, checks2, ctx);
          };
        }
      }, {
        // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
        get "~standard"() {
          return hide(this, "~standard", standardProps(this));
        },
        set "~standard"(value) {
          own(this, "~standard", value);
        }
      }), toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
      async function validateAsync(inst, value) {
        const ctx = { async: !0 };
        return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
      }
      function standardProps(inst) {
        return {
          validate: (value) => {
            const ctx = { async: !1 };
            try {
              const r = inst._zod.run({ value, issues: [] }, ctx);
              if (!(r instanceof Promise))
                return toStandardResult(r, ctx);
            } catch {
            }
            return validateAsync(inst, value);
          },
          vendor: "zod",
          version: 1
        };
      }
      const $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.pattern = def.pattern ?? anyString, inst._zod.parse = (payload, _) => {
          if (def.coerce)
            try {
              payload.value = String(payload.value);
            } catch {
            }
          return typeof payload.value == "string" || payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst
          }), payload;
        };
      }), $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
        $ZodCheckStringFormat.init(inst, def), $ZodString.init(inst, def);
      }), $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
        def.pattern ?? (def.pattern = guid), $ZodStringFormat.init(inst, def);
      }), $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
        if (def.version) {
          const v = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8
          }[def.version];
          if (v === void 0)
            throw new Error(`Invalid UUID version: "${def.version}"`);
          def.pattern ?? (def.pattern = uuid(v));
        } else
          def.pattern ?? (def.pattern = uuid());
        $ZodStringFormat.init(inst, def);
      }), $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
        def.pattern ?? (def.pattern = email), $ZodStringFormat.init(inst, def);
      }), URL_BAD_FORMAT = 1, URL_UNPARSEABLE = 2;
      function canParseURL(input) {
        try {
          return typeof URL < "u" && typeof URL.canParse == "function" ? URL.canParse(input) : (new URL(input), !0);
        } catch {
          return !1;
        }
      }
      function validateURL(trimmed, def) {
        return !("normalize" in def) && !("hostname" in def) && !("protocol" in def) ? canParseURL(trimmed) || URL_UNPARSEABLE : parseURLObject(trimmed, def);
      }
      function parseURLObject(trimmed, def) {
        if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed))
          return URL_BAD_FORMAT;
        try {
          if (typeof URL < "u") {
            const URLStatic = URL;
            if (typeof URLStatic.parse == "function")
              return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
          }
          return new URL(trimmed);
        } catch {
          return URL_UNPARSEABLE;
        }
      }
      const asciiTabOrNewline = /[\t\n\r]/g;
      function stripTabAndNewline(value) {
        return value.replace(asciiTabOrNewline, "");
      }
      function urlHostnameOk(url2, hostname2) {
        return hostname2.lastIndex = 0, hostname2.test(url2.hostname);
      }
      function urlProtocolOk(url2, protocol) {
        return protocol.lastIndex = 0, protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
      }
      const $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
        $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          try {
            const trimmed = payload.value.trim(), url2 = validateURL(trimmed, def);
            if (url2 === URL_BAD_FORMAT) {
              payload.issues.push({
                code: "invalid_format",
                format: "url",
                note: "Invalid URL format",
                input: payload.value,
                inst,
                continue: !def.abort
              });
              return;
            }
            if (url2 === URL_UNPARSEABLE) {
              payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort
              });
              return;
            }
            if (url2 === !0) {
              payload.value = stripTabAndNewline(trimmed);
              return;
            }
            def.hostname && !urlHostnameOk(url2, def.hostname) && payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid hostname",
              pattern: def.hostname.source,
              input: payload.value,
              inst,
              continue: !def.abort
            }), def.protocol && !urlProtocolOk(url2, def.protocol) && payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid protocol",
              pattern: def.protocol.source,
              input: payload.value,
              inst,
              continue: !def.abort
            }), payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed);
            return;
          } catch {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              input: payload.value,
              inst,
              continue: !def.abort
            });
          }
        };
      }), $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
        def.pattern ?? (def.pattern = emoji()), $ZodStringFormat.init(inst, def);
      }), $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
        if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
          throw new Error(`Invalid nanoid length: ${def.length}`);
        def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length)), $ZodStringFormat.init(inst, def);
      }), $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
        def.pattern ?? (def.pattern = cuid), $ZodStringFormat.init(inst, def);
      }), $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
        def.pattern ?? (def.pattern = cuid2), $ZodStringFormat.init(inst, def);
      }), $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
        def.pattern ?? (def.pattern = ulid), $ZodStringFormat.init(inst, def);
      }), $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
        def.pattern ?? (def.pattern = xid), $ZodStringFormat.init(inst, def);
      }), $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
        def.pattern ?? (def.pattern = ksuid), $ZodStringFormat.init(inst, def);
      }), $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
        def.pattern ?? (def.pattern = datetime(def)), $ZodStringFormat.init(inst, def);
      }), $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
        def.pattern ?? (def.pattern = date), $ZodStringFormat.init(inst, def);
      }), $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
        def.pattern ?? (def.pattern = regexes_time(def)), $ZodStringFormat.init(inst, def);
      }), $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
        def.pattern ?? (def.pattern = duration), $ZodStringFormat.init(inst, def);
      }), $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
        def.pattern ?? (def.pattern = ipv4), $ZodStringFormat.init(inst, def);
      }), ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
      function isValidIPv6(value) {
        return ipv6Alphabet.test(value) ? canParseURL(`http://[${value}]`) : !1;
      }
      const $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
        def.pattern ?? (def.pattern = ipv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          isValidIPv6(payload.value) || payload.issues.push({
            code: "invalid_format",
            format: "ipv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodMAC = (
        /* unused pure expression or super */
        null
      ), $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
        def.pattern ?? (def.pattern = cidrv4), $ZodStringFormat.init(inst, def);
      });
      function isValidCIDRv6(value) {
        const parts = value.split("/");
        if (parts.length !== 2)
          return !1;
        const [address, prefix] = parts;
        if (!prefix)
          return !1;
        const prefixNum = Number(prefix);
        return `${prefixNum}` !== prefix || prefixNum < 0 || prefixNum > 128 ? !1 : isValidIPv6(address);
      }
      const $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
        def.pattern ?? (def.pattern = cidrv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          isValidCIDRv6(payload.value) || payload.issues.push({
            code: "invalid_format",
            format: "cidrv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      });
      function isValidBase64(data2) {
        if (data2 === "")
          return !0;
        if (/\s/.test(data2) || data2.length % 4 !== 0)
          return !1;
        try {
          return atob(data2), !0;
        } catch {
          return !1;
        }
      }
      const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/, $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
        def.pattern ?? (def.pattern = base64Charset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          isValidBase64(payload.value) || payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), base64urlCharset = /^[A-Za-z0-9_-]*$/;
      function isValidBase64URL(data2) {
        if (!base64urlCharset.test(data2))
          return !1;
        const base642 = data2.replace(/[-_]/g, (c) => c === "-" ? "+" : "/"), padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
        return isValidBase64(padded);
      }
      const $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
        def.pattern ?? (def.pattern = base64urlCharset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          isValidBase64URL(payload.value) || payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
        def.pattern ?? (def.pattern = e164), $ZodStringFormat.init(inst, def);
      }), CC_SANITIZE = /[- ]/g;
      function isLuhnAlgo(digits) {
        let length = digits.length, bit = 1, sum = 0;
        for (; length; ) {
          const value = digits.charCodeAt(--length) - 48;
          bit ^= 1, sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
        }
        return sum % 10 === 0;
      }
      function isValidCreditCard(input) {
        return regexes.creditCard.test(input) ? isLuhnAlgo(input.replace(CC_SANITIZE, "")) : !1;
      }
      const $ZodCreditCard = (
        /* unused pure expression or super */
        null
      );
      function isIso7064Mod97(iban2) {
        let remainder = 0;
        const len = iban2.length;
        for (let i = 4; i < len; i++) {
          const code = iban2.charCodeAt(i);
          remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
        }
        for (let i = 0; i < 4; i++) {
          const code = iban2.charCodeAt(i);
          remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
        }
        return remainder === 1;
      }
      function isValidIBAN(input) {
        return regexes.iban.test(input) ? isIso7064Mod97(input) : !1;
      }
      const $ZodIBAN = (
        /* unused pure expression or super */
        null
      );
      function isValidJWT(token, algorithm = null) {
        try {
          const tokensParts = token.split(".");
          if (tokensParts.length !== 3)
            return !1;
          const [header] = tokensParts;
          if (!header)
            return !1;
          const parsedHeader = JSON.parse(atob(header));
          return !("typ" in parsedHeader && parsedHeader?.typ !== "JWT" || !parsedHeader.alg || algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm));
        } catch {
          return !1;
        }
      }
      const $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
        $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
          isValidJWT(payload.value, def.alg) || payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        };
      }), $ZodCustomStringFormat = (
        /* unused pure expression or super */
        null
      ), $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.pattern = number, inst._zod.parse = (payload, _ctx) => {
          if (def.coerce)
            try {
              payload.value = Number(payload.value);
            } catch {
            }
          const input = payload.value;
          if (typeof input == "number" && !Number.isNaN(input) && Number.isFinite(input))
            return payload;
          const received = typeof input == "number" ? Number.isNaN(input) ? "NaN" : Number.isFinite(input) ? void 0 : String(input) : void 0;
          return payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...received ? { received } : {}
          }), payload;
        };
      }), $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
        $ZodCheckNumberFormat.init(inst, def), $ZodNumber.init(inst, def);
      }), $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.pattern = regexes_boolean, inst._zod.parse = (payload, _ctx) => {
          if (def.coerce)
            try {
              payload.value = !!payload.value;
            } catch {
            }
          const input = payload.value;
          return typeof input == "boolean" || payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst
          }), payload;
        };
      }), $ZodBigInt = /* @__PURE__ */ $constructor("$ZodBigInt", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.pattern = bigint, inst._zod.parse = (payload, _ctx) => {
          if (def.coerce)
            try {
              payload.value = BigInt(payload.value);
            } catch {
            }
          return typeof payload.value == "bigint" || payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst
          }), payload;
        };
      }), $ZodBigIntFormat = (
        /* unused pure expression or super */
        null
      ), $ZodSymbol = (
        /* unused pure expression or super */
        null
      ), $ZodUndefined = (
        /* unused pure expression or super */
        null
      ), $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.pattern = _null, inst._zod.values = /* @__PURE__ */ new Set([null]), inst._zod.parse = (payload, _ctx) => {
          const input = payload.value;
          return input === null || payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst
          }), payload;
        };
      }), $ZodAny = (
        /* unused pure expression or super */
        null
      ), $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.parse = (payload) => payload;
      }), $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => (payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst
        }), payload);
      }), $ZodVoid = (
        /* unused pure expression or super */
        null
      ), $ZodDate = /* @__PURE__ */ $constructor("$ZodDate", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
          if (def.coerce)
            try {
              payload.value = new Date(payload.value);
            } catch {
            }
          const input = payload.value, isDate = input instanceof Date;
          return isDate && !Number.isNaN(input.getTime()) || payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...isDate ? { received: "Invalid Date" } : {},
            inst
          }), payload;
        };
      });
      function capSize(inst, size) {
        const caps = sizeCaps(inst._zod.def.checks);
        if (!caps.length)
          return;
        const cap2 = Math.min(...caps.map((c) => c[0])), parse2 = inst._zod.parse;
        inst._zod.parse = (payload, ctx) => {
          const n = size(payload.value);
          if (n > cap2 && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks))
              if (n > max && ch._zod.def.when(payload)) {
                const start = payload.issues.length;
                return ch._zod.check(payload), payload.issues[start].continue = !1, attachSchema(payload.issues, start, inst), payload;
              }
          }
          return parse2(payload, ctx);
        };
      }
      const arraySize = (input) => Array.isArray(input) ? input.length : -1, mapSize = (input) => input instanceof Map ? input.size : -1, setSize = (input) => input instanceof Set ? input.size : -1;
      function handleArrayResult(result, final, index) {
        result.issues.length && final.issues.push(...prefixIssues(index, result.issues)), final.value[index] = result.value;
      }
      const $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
        $ZodType.init(inst, def);
        const memo2 = globalConfig.memoizer;
        memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
          const input = payload.value;
          if (!Array.isArray(input))
            return payload.issues.push({
              expected: "array",
              code: "invalid_type",
              input,
              inst
            }), payload;
          payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
          const proms = [], abortEarly = ctx?.abortEarly;
          for (let i = 0; i < input.length; i++) {
            const item = input[i], result = def.element._zod.run({
              value: item,
              issues: []
            }, ctx);
            if (result instanceof Promise)
              proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
            else if (handleArrayResult(result, payload, i), abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }, capSize(inst, arraySize);
      });
      function handlePropertyResult(result, final, key2, input, optin, optout) {
        const isPresent = key2 in input, isOptionalOut = optout === "optional";
        if (!(!isPresent && isOptionalOut && optin === "optional")) {
          if (result.issues.length) {
            if (optin !== void 0 && isOptionalOut && !isPresent)
              return;
            final.issues.push(...prefixIssues(key2, result.issues));
          }
          if (!isPresent && optin === void 0) {
            result.issues.length || final.issues.push({
              code: "invalid_type",
              expected: "nonoptional",
              input: void 0,
              path: [key2]
            });
            return;
          }
          result.value === void 0 ? (isPresent || optin === "defaulted" && !isOptionalOut) && (final.value[key2] = void 0) : final.value[key2] = result.value;
        }
      }
      const NO_SYMBOL_KEYS = [];
      function normalizeDef(def) {
        const keys = Object.keys(def.shape), ownSymbols = Object.getOwnPropertySymbols(def.shape), symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS, allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
        for (const k of allKeys)
          if (!def.shape?.[k]?._zod?.traits?.has("$ZodType"))
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        const okeys = optionalKeys(def.shape);
        return {
          ...def,
          allKeys,
          symbolKeys,
          // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
          keySet: new Set(keys),
          numKeys: keys.length,
          optionalKeys: new Set(okeys)
        };
      }
      function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
        const unrecognized = [], keySet = def.keySet, _catchall = def.catchall._zod, t = _catchall.def.type, optin = _catchall.optin, optout = _catchall.optout;
        let seen = 0;
        for (const key2 in input) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (keySet.has(key2))
            continue;
          if (key2 === "__proto__") {
            t === "never" && unrecognized.push(key2);
            continue;
          }
          if (t === "never") {
            unrecognized.push(key2);
            continue;
          }
          const r = _catchall.run({ value: input[key2], issues: [] }, ctx);
          r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key2, input, optin, optout))) : handlePropertyResult(r, payload, key2, input, optin, optout);
        }
        return unrecognized.length && payload.issues.push({
          code: "unrecognized_keys",
          keys: unrecognized,
          input,
          inst,
          // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
          continue: !0
        }), proms.length ? Promise.all(proms).then(() => payload) : payload;
      }
      const $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
        $ZodType.init(inst, def);
        const desc = Object.getOwnPropertyDescriptor(def, "shape"), sh = desc?.get ? desc.get.raw : def.shape ?? {};
        if (sh) {
          const get = () => {
            const newSh = { ...sh };
            return Object.defineProperty(def, "shape", { value: newSh }), get.raw = newSh, newSh;
          };
          get.raw = sh, Object.defineProperty(def, "shape", { get });
        }
        const _normalized = cached(() => normalizeDef(def));
        defineLazyInternal(inst, "propValues", (zod) => {
          const shape2 = zod.def.shape, propValues = {};
          for (const key2 in shape2) {
            const field = shape2[key2]._zod;
            if (field.values) {
              Object.prototype.hasOwnProperty.call(propValues, key2) || util_assignProp(propValues, key2, /* @__PURE__ */ new Set());
              for (const v of field.values)
                propValues[key2].add(v);
              field.optin !== void 0 && propValues[key2].add(void 0);
            }
          }
          return propValues;
        });
        const isObject = util_isObject, catchall = def.catchall;
        let value;
        const memo2 = globalConfig.memoizer;
        memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
          value ?? (value = _normalized.value);
          const input = payload.value;
          if (!isObject(input))
            return payload.issues.push({
              expected: "object",
              code: "invalid_type",
              input,
              inst
            }), payload;
          payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
          const proms = [], shape2 = value.shape, abortEarly = ctx?.abortEarly;
          let seen = payload.issues.length;
          for (const key2 of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
              if (aborted(payload, seen))
                break;
              seen = payload.issues.length;
            }
            if (key2 === "__proto__")
              continue;
            const el = shape2[key2], optin = el._zod.optin, optout = el._zod.optout, r = el._zod.run({ value: input[key2], issues: [] }, ctx);
            r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key2, input, optin, optout))) : handlePropertyResult(r, payload, key2, input, optin, optout);
          }
          return catchall ? handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === !0) : proms.length ? Promise.all(proms).then(() => payload) : payload;
        };
      }), $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
        $ZodObject.init(inst, def);
        const superParse = inst._zod.parse, _normalized = cached(() => normalizeDef(def)), memo2 = globalConfig.memoizer, generateFastpass = (shape2) => {
          const normalized = _normalized.value, syms = normalized.symbolKeys, doc = new Doc(["payload", "ctx"], { shape: shape2, inst, memo: memo2, syms }), parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`, prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
          doc.write("const input = payload.value;");
          const ids = /* @__PURE__ */ Object.create(null);
          let counter = 0;
          for (const key2 of normalized.allKeys)
            ids[key2] = `key_${counter++}`;
          doc.write(memo2 ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};");
          for (const key2 of normalized.allKeys) {
            if (key2 === "__proto__")
              continue;
            const id = ids[key2], k = typeof key2 == "symbol" ? `syms[${syms.indexOf(key2)}]` : esc(key2), isPresent = `${k} in input`, schema2 = shape2[key2], optin = schema2?._zod?.optin, isOptionalIn = optin !== void 0, isOptionalOut = schema2?._zod?.optout === "optional";
            if (doc.write(`const ${id} = ${parseStr(k)};`), isOptionalIn && isOptionalOut) {
              const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
              doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            } else isOptionalIn ? (doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `), optin === "defaulted" ? doc.write(`newResult[${k}] = ${id}.value;`) : doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `)) : doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
          }
          return doc.write("payload.value = newResult;"), doc.write("return payload;"), doc.compile();
        };
        let fastpass;
        const isObject = util_isObject, jit = !globalConfig.jitless, fastEnabled = jit && util_allowsEval.value, catchall = def.catchall;
        let value;
        inst._zod.parse = (payload, ctx) => {
          value ?? (value = _normalized.value);
          const input = payload.value;
          return isObject(input) ? jit && fastEnabled && ctx?.async === !1 && ctx.jitless !== !0 ? (fastpass || (fastpass = generateFastpass(def.shape)), payload = fastpass(payload, ctx), catchall ? handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === !0) : payload) : superParse(payload, ctx) : (payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          }), payload);
        };
      });
      function handleUnionResults(results, final, inst, ctx) {
        for (const result of results)
          if (result.issues.length === 0)
            return final.value = result.value, final;
        const nonaborted = results.filter((r) => !aborted(r));
        return nonaborted.length === 1 ? (final.value = nonaborted[0].value, nonaborted[0]) : (final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
        }), final);
      }
      const $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0), defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0), defineLazyInternal(inst, "values", (zod) => {
          if (zod.def.options.every((o) => o._zod.values))
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }), defineLazyInternal(inst, "pattern", (zod) => {
          if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
          }
        });
        const first = def.options.length === 1 ? def.options[0]._zod.run : null;
        inst._zod.parse = (payload, ctx) => {
          if (first)
            return first(payload, ctx);
          let async = !1;
          const results = [];
          for (const option of def.options) {
            const result = option._zod.run({
              value: payload.value,
              issues: []
            }, ctx);
            if (result instanceof Promise)
              results.push(result), async = !0;
            else {
              if (result.issues.length === 0)
                return result;
              results.push(result);
            }
          }
          return async ? Promise.all(results).then((results2) => handleUnionResults(results2, payload, inst, ctx)) : handleUnionResults(results, payload, inst, ctx);
        };
      });
      function handleExclusiveUnionResults(results, final, inst, ctx) {
        const matches = [];
        for (let i = 0; i < results.length; i++)
          results[i].issues.length === 0 && matches.push(i);
        return matches.length === 1 ? (final.value = results[matches[0]].value, final) : (matches.length === 0 ? final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())))
        }) : final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: [],
          inclusive: !1,
          matches
        }), final);
      }
      const $ZodXor = (
        /* unused pure expression or super */
        null
      );
      function getDiscriminatedOption(union2, value) {
        const internals = union2._zod;
        let map2 = internals.bag.optionsMap;
        map2 || (map2 = discriminatorMap(internals.def), internals.bag.optionsMap = map2);
        const option = map2.get(value);
        if (option === null)
          throw new Error(`Ambiguous discriminator value "${String(value)}"`);
        return option;
      }
      function discriminatorMap(def) {
        const map2 = /* @__PURE__ */ new Map();
        for (const option of def.options) {
          const values = option._zod.propValues?.[def.discriminator];
          if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
          for (const value of values)
            if (map2.has(value)) {
              if (value !== void 0)
                throw new Error(`Duplicate discriminator value "${String(value)}"`);
              map2.set(value, null);
            } else
              map2.set(value, option);
        }
        return map2;
      }
      const $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
        def.inclusive = !1, $ZodUnion.init(inst, def);
        const _super = inst._zod.parse;
        defineLazyInternal(inst, "propValues", (zod) => {
          const propValues = {};
          let undefinedCount = 0;
          for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
              throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            pv[zod.def.discriminator]?.has(void 0) && undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
              Object.prototype.hasOwnProperty.call(propValues, k) || util_assignProp(propValues, k, /* @__PURE__ */ new Set());
              for (const val of v)
                propValues[k].add(val);
            }
          }
          return !zod.def.unionFallback && undefinedCount > 1 && propValues[zod.def.discriminator]?.delete(void 0), propValues;
        }), def.options.forEach((option, i) => {
          const propShape = rawShape(option._zod.def);
          if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator))
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        });
        const disc = cached(() => discriminatorMap(def));
        inst._zod.parse = (payload, ctx) => {
          const input = payload.value;
          if (!util_isObject(input))
            return payload.issues.push({
              code: "invalid_type",
              expected: "object",
              input,
              inst
            }), payload;
          const value = input?.[def.discriminator], opt = disc.value.get(value);
          return opt && (value !== void 0 || ctx.direction !== "backward") ? opt._zod.run(payload, ctx) : def.unionFallback || ctx.direction === "backward" ? _super(payload, ctx) : (payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
            input,
            path: [def.discriminator],
            inst
          }), payload);
        };
      }), $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => {
          const input = payload.value, left = def.left._zod.run({ value: input, issues: [] }, ctx), right = def.right._zod.run({ value: input, issues: [] }, ctx);
          return left instanceof Promise || right instanceof Promise ? Promise.all([left, right]).then(([left2, right2]) => handleIntersectionResults(payload, left2, right2)) : handleIntersectionResults(payload, left, right);
        };
      });
      function mergeValues(a, b) {
        if (a === b)
          return { valid: !0, data: a };
        if (a instanceof Date && b instanceof Date && +a == +b)
          return { valid: !0, data: a };
        if (isPlainObject(a) && isPlainObject(b)) {
          const bKeys = Object.keys(b), sharedKeys = Object.keys(a).filter((key2) => bKeys.indexOf(key2) !== -1), newObj = { ...a, ...b };
          Object.prototype.hasOwnProperty.call(newObj, "__proto__") && delete newObj.__proto__;
          for (const key2 of sharedKeys) {
            if (key2 === "__proto__")
              continue;
            const sharedValue = mergeValues(a[key2], b[key2]);
            if (!sharedValue.valid)
              return {
                valid: !1,
                mergeErrorPath: [key2, ...sharedValue.mergeErrorPath]
              };
            newObj[key2] = sharedValue.data;
          }
          return { valid: !0, data: newObj };
        }
        if (Array.isArray(a) && Array.isArray(b)) {
          if (a.length !== b.length)
            return { valid: !1, mergeErrorPath: [] };
          const newArray = [];
          for (let index = 0; index < a.length; index++) {
            const itemA = a[index], itemB = b[index], sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid)
              return {
                valid: !1,
                mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
              };
            newArray.push(sharedValue.data);
          }
          return { valid: !0, data: newArray };
        }
        return { valid: !1, mergeErrorPath: [] };
      }
      function handleIntersectionResults(result, left, right) {
        const unrecKeys = /* @__PURE__ */ new Map();
        let unrecIssue;
        const keyIssues = /* @__PURE__ */ new Map(), collect = (iss, side) => {
          let keys;
          if (iss.code === "unrecognized_keys" && !iss.path?.length)
            unrecIssue ?? (unrecIssue = iss), keys = iss.keys;
          else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            keyIssues.has(k) || keyIssues.set(k, iss), keys = [k];
          } else
            return !1;
          for (const k of keys)
            unrecKeys.has(k) || unrecKeys.set(k, {}), unrecKeys.get(k)[side] = !0;
          return !0;
        };
        for (const iss of left.issues)
          collect(iss, "l") || result.issues.push(iss);
        for (const iss of right.issues)
          collect(iss, "r") || result.issues.push(iss);
        const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
        if (bothKeys.length) {
          const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
          aggregated.length && result.issues.push({ ...unrecIssue, keys: aggregated });
          for (const k of bothKeys)
            !aggregated.includes(k) && keyIssues.has(k) && result.issues.push(keyIssues.get(k));
        }
        const merged = mergeValues(left.value, right.value);
        if (!merged.valid) {
          if (aborted(result))
            return result;
          throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
        }
        return result.value = merged.data, result;
      }
      const $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
        $ZodType.init(inst, def);
        const items = def.items, memo2 = globalConfig.memoizer;
        memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
          const input = payload.value;
          if (!Array.isArray(input))
            return payload.issues.push({
              input,
              inst,
              expected: "tuple",
              code: "invalid_type"
            }), payload;
          payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
          const proms = [], optinStart = getTupleOptStart(items, "optin"), optoutStart = getTupleOptStart(items, "optout");
          if (!def.rest) {
            if (input.length < optinStart)
              return payload.issues.push({
                code: "too_small",
                minimum: optinStart,
                inclusive: !0,
                input,
                inst,
                origin: "array"
              }), payload;
            input.length > items.length && payload.issues.push({
              code: "too_big",
              maximum: items.length,
              inclusive: !0,
              input,
              inst,
              origin: "array"
            });
          }
          const itemResults = new Array(items.length), abortEarly = def.rest ? ctx?.abortEarly : void 0;
          let itemAborted = !1;
          for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            r instanceof Promise ? proms.push(r.then((rr) => {
              itemResults[i] = rr;
            })) : (itemResults[i] = r, abortEarly && !itemAborted && r.issues.length && (itemAborted = aborted(r)));
          }
          if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
              if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                  break;
                seen = payload.issues.length;
              }
              i++;
              const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
              result instanceof Promise ? proms.push(result.then((r) => handleTupleResult(r, payload, i))) : handleTupleResult(result, payload, i);
            }
          }
          return proms.length ? Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart)) : handleTupleResults(itemResults, payload, items, input, optoutStart);
        };
      });
      function getTupleOptStart(items, key2) {
        for (let i = items.length - 1; i >= 0; i--)
          if (!(key2 === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional"))
            return i + 1;
        return 0;
      }
      function handleTupleResult(result, final, index) {
        result.issues.length && final.issues.push(...prefixIssues(index, result.issues)), final.value[index] = result.value;
      }
      function handleTupleResults(itemResults, final, items, input, optoutStart) {
        for (let i = 0; i < items.length; i++) {
          const r = itemResults[i], isPresent = i < input.length;
          if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
          }
          if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
              final.value.length = i;
              break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
          }
          final.value[i] = r.value;
        }
        for (let i = final.value.length - 1; i >= input.length && (items[i]._zod.optout === "optional" && final.value[i] === void 0); i--)
          final.value.length = i;
        return final;
      }
      const $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
        $ZodType.init(inst, def);
        const memo2 = globalConfig.memoizer;
        memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
          const input = payload.value;
          if (!isPlainObject(input))
            return payload.issues.push({
              expected: "record",
              code: "invalid_type",
              input,
              inst
            }), payload;
          const proms = [], values = def.keyType._zod.values;
          if (values && !def.partial) {
            payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = /* @__PURE__ */ new Set();
            for (const key2 of values)
              if (typeof key2 == "string" || typeof key2 == "number" || typeof key2 == "symbol") {
                if (recordKeys.add(typeof key2 == "number" ? key2.toString() : key2), key2 === "__proto__")
                  continue;
                const keyResult = def.keyType._zod.run({ value: key2, issues: [] }, ctx);
                if (keyResult instanceof Promise)
                  throw new Error("Async schemas not supported in object keys currently");
                if (keyResult.issues.length) {
                  payload.issues.push({
                    code: "invalid_key",
                    origin: "record",
                    issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                    input: key2,
                    path: [key2],
                    inst
                  });
                  continue;
                }
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                  continue;
                const result = def.valueType._zod.run({ value: input[key2], issues: [] }, ctx);
                result instanceof Promise ? proms.push(result.then((result2) => {
                  result2.issues.length && payload.issues.push(...prefixIssues(key2, result2.issues)), payload.value[outKey] = result2.value;
                })) : (result.issues.length && payload.issues.push(...prefixIssues(key2, result.issues)), payload.value[outKey] = result.value);
              }
            let unrecognized;
            for (const key2 in input)
              if (!recordKeys.has(key2))
                if (def.mode === "loose") {
                  if (key2 === "__proto__")
                    continue;
                  payload.value[key2] = input[key2];
                } else
                  unrecognized = unrecognized ?? [], unrecognized.push(key2);
            unrecognized && unrecognized.length > 0 && payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: !0
            });
          } else {
            payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
            let unrecognized;
            for (const key2 of Reflect.ownKeys(input)) {
              if (key2 === "__proto__" || !Object.prototype.propertyIsEnumerable.call(input, key2))
                continue;
              let keyResult = def.keyType._zod.run({ value: key2, issues: [] }, ctx);
              if (keyResult instanceof Promise)
                throw new Error("Async schemas not supported in object keys currently");
              if (typeof key2 == "string" && number.test(key2) && keyResult.issues.length) {
                const retryResult = def.keyType._zod.run({ value: Number(key2), issues: [] }, ctx);
                if (retryResult instanceof Promise)
                  throw new Error("Async schemas not supported in object keys currently");
                retryResult.issues.length === 0 && (keyResult = retryResult);
              }
              if (keyResult.issues.length) {
                def.mode === "loose" ? payload.value[key2] = input[key2] : values ? (unrecognized = unrecognized ?? [], unrecognized.push(key2)) : payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key2,
                  path: [key2],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key2], issues: [] }, ctx);
              result instanceof Promise ? proms.push(result.then((result2) => {
                result2.issues.length && payload.issues.push(...prefixIssues(key2, result2.issues)), payload.value[outKey] = result2.value;
              })) : (result.issues.length && payload.issues.push(...prefixIssues(key2, result.issues)), payload.value[outKey] = result.value);
            }
            unrecognized && unrecognized.length > 0 && payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: !0
            });
          }
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        };
      }), $ZodMap = (
        /* unused pure expression or super */
        null
      );
      function handleMapResult(keyResult, valueResult, final, key2, input, inst, ctx) {
        keyResult.issues.length && (util.propertyKeyTypes.has(typeof key2) ? final.issues.push(...util.prefixIssues(key2, keyResult.issues)) : final.issues.push({
          code: "invalid_key",
          origin: "map",
          input,
          inst,
          issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
        })), valueResult.issues.length && (util.propertyKeyTypes.has(typeof key2) ? final.issues.push(...util.prefixIssues(key2, valueResult.issues)) : final.issues.push({
          origin: "map",
          code: "invalid_element",
          input,
          inst,
          key: key2,
          issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
        })), final.value.set(keyResult.value, valueResult.value);
      }
      const $ZodSet = (
        /* unused pure expression or super */
        null
      );
      function handleSetResult(result, final) {
        result.issues.length && final.issues.push(...result.issues), final.value.add(result.value);
      }
      const $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
        $ZodType.init(inst, def);
        const values = getEnumValues(def.entries), valuesSet = new Set(values);
        inst._zod.values = valuesSet, defineLazyInternal(inst, "pattern", (zod) => {
          const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
          return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
        }), inst._zod.parse = (payload, _ctx) => {
          const input = payload.value;
          return valuesSet.has(input) || payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst
          }), payload;
        };
      }), $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
        $ZodType.init(inst, def);
        const values = new Set(def.values);
        inst._zod.values = values, defineLazyInternal(inst, "pattern", (zod) => {
          const vals = zod.def.values;
          return new RegExp(vals.length ? `^(${vals.map((o) => typeof o == "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
        }), inst._zod.parse = (payload, _ctx) => {
          const input = payload.value;
          return values.has(input) || payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst
          }), payload;
        };
      }), $ZodFile = (
        /* unused pure expression or super */
        null
      ), $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.optin = "optional", globalConfig.memoizer?.guard(inst), inst._zod.parse = (payload, ctx) => {
          if (ctx.direction === "backward")
            throw new $ZodEncodeError(inst.constructor.name);
          const _out = def.transform(payload.value, payload);
          if (ctx.async)
            return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output2) => (payload.value = output2, payload));
          if (_out instanceof Promise)
            throw new $ZodAsyncError();
          return payload.value = _out, payload;
        };
      });
      function handleOptionalResult(payload, result) {
        return payload.value = result.issues.length ? void 0 : result.value, payload;
      }
      const $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), inst._zod.optout = "optional", defineLazyInternal(inst, "values", (zod) => {
          const values = zod.def.innerType._zod.values;
          return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
        }), defineLazyInternal(inst, "pattern", (zod) => {
          const pattern = zod.def.innerType._zod.pattern;
          return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
        }), inst._zod.parse = (payload, ctx) => {
          if (payload.value === void 0) {
            if (def.innerType._zod.optin !== "defaulted")
              return payload;
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            return result instanceof Promise ? result.then((result2) => handleOptionalResult(payload, result2)) : handleOptionalResult(payload, result);
          }
          return def.innerType._zod.run(payload, ctx);
        };
      }), $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
        $ZodOptional.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern), inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
      }), $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "pattern", (zod) => {
          const pattern = zod.def.innerType._zod.pattern;
          return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
        }), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0), inst._zod.parse = (payload, ctx) => payload.value === null ? payload : def.innerType._zod.run(payload, ctx);
      }), $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
          if (ctx.direction === "backward")
            return def.innerType._zod.run(payload, ctx);
          if (payload.value === void 0)
            return payload.value = def.defaultValue, payload;
          const result = def.innerType._zod.run(payload, ctx);
          return result instanceof Promise ? result.then((result2) => handleDefaultResult(result2, def)) : handleDefaultResult(result, def);
        };
      });
      function handleDefaultResult(payload, def) {
        return payload.value === void 0 && (payload.value = def.defaultValue), payload;
      }
      const $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
        $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => (ctx.direction === "backward" || payload.value === void 0 && (payload.value = def.defaultValue), def.innerType._zod.run(payload, ctx));
      }), $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => {
          const v = zod.def.innerType._zod.values;
          return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
        }), inst._zod.parse = (payload, ctx) => {
          const result = def.innerType._zod.run(payload, ctx);
          return result instanceof Promise ? result.then((result2) => handleNonOptionalResult(result2, inst)) : handleNonOptionalResult(result, inst);
        };
      });
      function handleNonOptionalResult(payload, inst) {
        return !payload.issues.length && payload.value === void 0 && payload.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: payload.value,
          inst
        }), payload;
      }
      const $ZodSuccess = (
        /* unused pure expression or super */
        null
      );
      function handleCatchResult(payload, result, def, ctx) {
        return result.issues.length ? (payload.value = def.catchValue({
          ...result,
          value: payload.value,
          error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
          },
          input: payload.value
        }), payload) : (payload.value = result.value, result.memo && (payload.memo = !0), payload);
      }
      const $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
          if (ctx.direction === "backward")
            return def.innerType._zod.run(payload, ctx);
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          return result instanceof Promise ? result.then((result2) => handleCatchResult(payload, result2, def, ctx)) : handleCatchResult(payload, result, def, ctx);
        };
      }), $ZodNaN = (
        /* unused pure expression or super */
        null
      ), $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout), defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues), inst._zod.parse = (payload, ctx) => {
          if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            return right instanceof Promise ? right.then((right2) => handlePipeResult(right2, def.in, ctx)) : handlePipeResult(right, def.in, ctx);
          }
          const left = def.in._zod.run(payload, ctx);
          return left instanceof Promise ? left.then((left2) => handlePipeResult(left2, def.out, ctx)) : handlePipeResult(left, def.out, ctx);
        };
      });
      function handlePipeResult(left, next, ctx) {
        return left.issues.some((iss) => iss.code !== "unrecognized_keys") ? (left.aborted = !0, left) : next._zod.run({ value: left.value, issues: left.issues }, ctx);
      }
      const $ZodCodec = (
        /* unused pure expression or super */
        null
      );
      function handleCodecAResult(result, def, ctx) {
        if (result.issues.length)
          return result.aborted = !0, result;
        if ((ctx.direction || "forward") === "forward") {
          const transformed = def.transform(result.value, result);
          return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx)) : handleCodecTxResult(result, transformed, def.out, ctx);
        } else {
          const transformed = def.reverseTransform(result.value, result);
          return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx)) : handleCodecTxResult(result, transformed, def.in, ctx);
        }
      }
      function handleCodecTxResult(left, value, nextSchema, ctx) {
        return left.issues.length ? (left.aborted = !0, left) : nextSchema._zod.run({ value, issues: left.issues }, ctx);
      }
      const $ZodPreprocess = (
        /* unused pure expression or super */
        null
      ), $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
        $ZodType.init(inst, def), defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout), inst._zod.parse = (payload, ctx) => {
          if (ctx.direction === "backward")
            return def.innerType._zod.run(payload, ctx);
          const result = def.innerType._zod.run(payload, ctx);
          return result instanceof Promise ? result.then(handleReadonlyResult) : handleReadonlyResult(result);
        };
      });
      function handleReadonlyResult(payload) {
        return payload.memo || (payload.value = Object.freeze(payload.value)), payload;
      }
      function leafPattern(schema2) {
        const def = schema2._zod.def;
        let pattern = def.pattern, isInt = !!def.format?.includes("int"), minimum, maximum;
        for (const ch of def.checks ?? []) {
          const d = ch._zod.def;
          d.pattern && (pattern = d.pattern), isInt || (isInt = !!d.format?.includes("int"));
          const lo = d.minimum ?? d.length, hi = d.maximum ?? d.length;
          lo !== void 0 && (minimum === void 0 || lo > minimum) && (minimum = lo), hi !== void 0 && (maximum === void 0 || hi < maximum) && (maximum = hi);
        }
        if (pattern)
          return pattern.source;
        if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
          return "(?!)";
        if (minimum !== void 0 || maximum !== void 0)
          return regexes.string({ minimum, maximum }).source;
        const own2 = schema2._zod.pattern;
        return (isInt && own2 === regexes.number ? regexes.integer : own2)?.source;
      }
      function partPattern(schema2) {
        const def = schema2._zod.def, own2 = schema2._zod.pattern?.source, inner = def.innerType ?? schema2._zod.innerType;
        if (inner) {
          const before = inner._zod.pattern?.source, after = partPattern(inner);
          return own2 && before && after && after !== before ? own2.replace(util.cleanRegex(before), () => util.cleanRegex(after)) : own2;
        }
        if (def.options) {
          const sources = def.options.map(partPattern);
          if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
        }
        return leafPattern(schema2);
      }
      const $ZodTemplateLiteral = (
        /* unused pure expression or super */
        null
      ), $ZodFunction = (
        /* unused pure expression or super */
        null
      ), $ZodPromise = (
        /* unused pure expression or super */
        null
      ), $ZodLazy = (
        /* unused pure expression or super */
        null
      ), $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
        $ZodCheck.init(inst, def), $ZodType.init(inst, def), inst._zod.parse = (payload, _) => payload, inst._zod.check = (payload) => {
          const input = payload.value, r = def.fn(input);
          if (r instanceof Promise)
            return r.then((r2) => handleRefineResult(r2, payload, input, inst));
          handleRefineResult(r, payload, input, inst);
        };
      });
      function handleRefineResult(result, payload, input, inst) {
        if (!result) {
          const _iss = {
            code: "custom",
            input,
            inst,
            // incorporates params.error into issue reporting
            path: [...inst._zod.def.path ?? []],
            // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort
            // params: inst._zod.def.params,
          };
          inst._zod.def.params && (_iss.params = inst._zod.def.params), payload.issues.push(util_issue(_iss));
        }
      }
      var registries_a;
      const $output = (
        /* unused pure expression or super */
        null
      ), $input = (
        /* unused pure expression or super */
        null
      );
      class $ZodRegistry {
        constructor() {
          this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map();
        }
        add(schema2, ..._meta) {
          const meta2 = _meta[0];
          return this._map.set(schema2, meta2), meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.set(meta2.id, schema2), this;
        }
        clear() {
          return this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map(), this;
        }
        remove(schema2) {
          const meta2 = this._map.get(schema2);
          return meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.delete(meta2.id), this._map.delete(schema2), this;
        }
        get(schema2) {
          const p = schema2._zod.parent;
          if (p) {
            const pm = { ...this.get(p) ?? {} };
            delete pm.id;
            const f = { ...pm, ...this._map.get(schema2) };
            return Object.keys(f).length ? f : void 0;
          }
          return this._map.get(schema2);
        }
        has(schema2) {
          return this._map.has(schema2);
        }
      }
      function registry() {
        return new $ZodRegistry();
      }
      (registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
      const globalRegistry = globalThis.__zod_globalRegistry;
      function snapshotChecks(def) {
        return def.checks && (def.checks = [...def.checks]), def;
      }
      // @__NO_SIDE_EFFECTS__
      function _string(Class2, params) {
        return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
      }
      // @__NO_SIDE_EFFECTS__
      function _coercedString(Class2, params) {
        return new Class2(snapshotChecks({ type: "string", coerce: !0, ...util.normalizeParams(params) }));
      }
      // @__NO_SIDE_EFFECTS__
      function _email(Class2, params) {
        return new Class2({
          type: "string",
          format: "email",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _guid(Class2, params) {
        return new Class2({
          type: "string",
          format: "guid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uuid(Class2, params) {
        return new Class2({
          type: "string",
          format: "uuid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uuidv4(Class2, params) {
        return new Class2({
          type: "string",
          format: "uuid",
          check: "string_format",
          abort: !1,
          version: "v4",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uuidv6(Class2, params) {
        return new Class2({
          type: "string",
          format: "uuid",
          check: "string_format",
          abort: !1,
          version: "v6",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uuidv7(Class2, params) {
        return new Class2({
          type: "string",
          format: "uuid",
          check: "string_format",
          abort: !1,
          version: "v7",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _url(Class2, params) {
        return new Class2({
          type: "string",
          format: "url",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function api_emoji(Class2, params) {
        return new Class2({
          type: "string",
          format: "emoji",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _nanoid(Class2, params) {
        return new Class2({
          type: "string",
          format: "nanoid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _cuid(Class2, params) {
        return new Class2({
          type: "string",
          format: "cuid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _cuid2(Class2, params) {
        return new Class2({
          type: "string",
          format: "cuid2",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _ulid(Class2, params) {
        return new Class2({
          type: "string",
          format: "ulid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _xid(Class2, params) {
        return new Class2({
          type: "string",
          format: "xid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _ksuid(Class2, params) {
        return new Class2({
          type: "string",
          format: "ksuid",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _ipv4(Class2, params) {
        return new Class2({
          type: "string",
          format: "ipv4",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _ipv6(Class2, params) {
        return new Class2({
          type: "string",
          format: "ipv6",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _mac(Class2, params) {
        return new Class2({
          type: "string",
          format: "mac",
          check: "string_format",
          abort: !1,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _cidrv4(Class2, params) {
        return new Class2({
          type: "string",
          format: "cidrv4",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _cidrv6(Class2, params) {
        return new Class2({
          type: "string",
          format: "cidrv6",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _base64(Class2, params) {
        return new Class2({
          type: "string",
          format: "base64",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _base64url(Class2, params) {
        return new Class2({
          type: "string",
          format: "base64url",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _e164(Class2, params) {
        return new Class2({
          type: "string",
          format: "e164",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _creditCard(Class2, params) {
        return new Class2({
          type: "string",
          format: "credit_card",
          check: "string_format",
          abort: !1,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _iban(Class2, params) {
        return new Class2({
          type: "string",
          format: "iban",
          check: "string_format",
          abort: !1,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _jwt(Class2, params) {
        return new Class2({
          type: "string",
          format: "jwt",
          check: "string_format",
          abort: !1,
          ...normalizeParams(params)
        });
      }
      const TimePrecision = {
        Any: null,
        Minute: -1,
        Second: 0,
        Millisecond: 3,
        Microsecond: 6
      };
      // @__NO_SIDE_EFFECTS__
      function _isoDateTime(Class2, params) {
        return new Class2({
          type: "string",
          format: "datetime",
          check: "string_format",
          offset: !1,
          local: !1,
          precision: null,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _isoDate(Class2, params) {
        return new Class2({
          type: "string",
          format: "date",
          check: "string_format",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _isoTime(Class2, params) {
        return new Class2({
          type: "string",
          format: "time",
          check: "string_format",
          precision: null,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _isoDuration(Class2, params) {
        return new Class2({
          type: "string",
          format: "duration",
          check: "string_format",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _number(Class2, params) {
        return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
      }
      // @__NO_SIDE_EFFECTS__
      function _coercedNumber(Class2, params) {
        return new Class2(snapshotChecks({ type: "number", coerce: !0, checks: [], ...util.normalizeParams(params) }));
      }
      // @__NO_SIDE_EFFECTS__
      function _int(Class2, params) {
        return new Class2({
          type: "number",
          check: "number_format",
          abort: !1,
          format: "safeint",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _float32(Class2, params) {
        return new Class2({
          type: "number",
          check: "number_format",
          abort: !1,
          format: "float32",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _float64(Class2, params) {
        return new Class2({
          type: "number",
          check: "number_format",
          abort: !1,
          format: "float64",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _int32(Class2, params) {
        return new Class2({
          type: "number",
          check: "number_format",
          abort: !1,
          format: "int32",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uint32(Class2, params) {
        return new Class2({
          type: "number",
          check: "number_format",
          abort: !1,
          format: "uint32",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _boolean(Class2, params) {
        return new Class2({
          type: "boolean",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _coercedBoolean(Class2, params) {
        return new Class2({
          type: "boolean",
          coerce: !0,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _bigint(Class2, params) {
        return new Class2({
          type: "bigint",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _coercedBigint(Class2, params) {
        return new Class2({
          type: "bigint",
          coerce: !0,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _int64(Class2, params) {
        return new Class2({
          type: "bigint",
          check: "bigint_format",
          abort: !1,
          format: "int64",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uint64(Class2, params) {
        return new Class2({
          type: "bigint",
          check: "bigint_format",
          abort: !1,
          format: "uint64",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _symbol(Class2, params) {
        return new Class2({
          type: "symbol",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function api_undefined(Class2, params) {
        return new Class2({
          type: "undefined",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function api_null(Class2, params) {
        return new Class2({
          type: "null",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _any(Class2) {
        return new Class2({
          type: "any"
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _unknown(Class2) {
        return new Class2({
          type: "unknown"
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _never(Class2, params) {
        return new Class2({
          type: "never",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _void(Class2, params) {
        return new Class2({
          type: "void",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _date(Class2, params) {
        return new Class2({
          type: "date",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _coercedDate(Class2, params) {
        return new Class2({
          type: "date",
          coerce: !0,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _nan(Class2, params) {
        return new Class2({
          type: "nan",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _lt(value, params) {
        return new $ZodCheckLessThan({
          check: "less_than",
          ...normalizeParams(params),
          value,
          inclusive: !1
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _lte(value, params) {
        return new $ZodCheckLessThan({
          check: "less_than",
          ...normalizeParams(params),
          value,
          inclusive: !0
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _gt(value, params) {
        return new $ZodCheckGreaterThan({
          check: "greater_than",
          ...normalizeParams(params),
          value,
          inclusive: !1
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _gte(value, params) {
        return new $ZodCheckGreaterThan({
          check: "greater_than",
          ...normalizeParams(params),
          value,
          inclusive: !0
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _positive(params) {
        return /* @__PURE__ */ _gt(0, params);
      }
      // @__NO_SIDE_EFFECTS__
      function _negative(params) {
        return /* @__PURE__ */ _lt(0, params);
      }
      // @__NO_SIDE_EFFECTS__
      function _nonpositive(params) {
        return /* @__PURE__ */ _lte(0, params);
      }
      // @__NO_SIDE_EFFECTS__
      function _nonnegative(params) {
        return /* @__PURE__ */ _gte(0, params);
      }
      // @__NO_SIDE_EFFECTS__
      function _multipleOf(value, params) {
        return new $ZodCheckMultipleOf({
          check: "multiple_of",
          ...normalizeParams(params),
          value
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _maxSize(maximum, params) {
        return new checks.$ZodCheckMaxSize({
          check: "max_size",
          ...util.normalizeParams(params),
          maximum
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _minSize(minimum, params) {
        return new checks.$ZodCheckMinSize({
          check: "min_size",
          ...util.normalizeParams(params),
          minimum
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _size(size, params) {
        return new checks.$ZodCheckSizeEquals({
          check: "size_equals",
          ...util.normalizeParams(params),
          size
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _maxLength(maximum, params) {
        return new $ZodCheckMaxLength({
          check: "max_length",
          ...normalizeParams(params),
          maximum
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _minLength(minimum, params) {
        return new $ZodCheckMinLength({
          check: "min_length",
          ...normalizeParams(params),
          minimum
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _length(length, params) {
        return new $ZodCheckLengthEquals({
          check: "length_equals",
          ...normalizeParams(params),
          length
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _regex(pattern, params) {
        return new $ZodCheckRegex({
          check: "string_format",
          format: "regex",
          ...normalizeParams(params),
          pattern
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _lowercase(params) {
        return new $ZodCheckLowerCase({
          check: "string_format",
          format: "lowercase",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _uppercase(params) {
        return new $ZodCheckUpperCase({
          check: "string_format",
          format: "uppercase",
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _includes(includes, params) {
        return new $ZodCheckIncludes({
          check: "string_format",
          format: "includes",
          ...normalizeParams(params),
          includes
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _startsWith(prefix, params) {
        return new $ZodCheckStartsWith({
          check: "string_format",
          format: "starts_with",
          ...normalizeParams(params),
          prefix
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _endsWith(suffix, params) {
        return new $ZodCheckEndsWith({
          check: "string_format",
          format: "ends_with",
          ...normalizeParams(params),
          suffix
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _property(property, schema2, params) {
        return new checks.$ZodCheckProperty({
          check: "property",
          property,
          schema: schema2,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _properties(shape2, params) {
        return new $ZodCheckProperties({
          check: "properties",
          shape: shape2,
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _mime(types, params) {
        return new checks.$ZodCheckMimeType({
          check: "mime_type",
          mime: types,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _overwrite(tx) {
        return new $ZodCheckOverwrite({
          check: "overwrite",
          tx
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _normalize(form) {
        return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
      }
      // @__NO_SIDE_EFFECTS__
      function _trim() {
        return /* @__PURE__ */ _overwrite((input) => input.trim());
      }
      // @__NO_SIDE_EFFECTS__
      function _toLowerCase() {
        return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
      }
      // @__NO_SIDE_EFFECTS__
      function _toUpperCase() {
        return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
      }
      // @__NO_SIDE_EFFECTS__
      function _slugify() {
        return /* @__PURE__ */ _overwrite((input) => slugify(input));
      }
      // @__NO_SIDE_EFFECTS__
      function _array(Class2, element, params) {
        return new Class2({
          type: "array",
          element,
          // get element() {
          //   return element;
          // },
          ...normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _union(Class2, options, params) {
        return new Class2({
          type: "union",
          options,
          ...util.normalizeParams(params)
        });
      }
      function _xor(Class2, options, params) {
        return new Class2({
          type: "union",
          options,
          inclusive: !1,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _discriminatedUnion(Class2, discriminator, options, params) {
        return new Class2({
          type: "union",
          options,
          discriminator,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _intersection(Class2, left, right) {
        return new Class2({
          type: "intersection",
          left,
          right
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _tuple(Class2, items, _paramsOrRest, _params) {
        const hasRest = _paramsOrRest instanceof schemas.$ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
        return new Class2({
          type: "tuple",
          items,
          rest,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _record(Class2, keyType, valueType, params) {
        return new Class2({
          type: "record",
          keyType,
          valueType,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _map(Class2, keyType, valueType, params) {
        return new Class2({
          type: "map",
          keyType,
          valueType,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _set(Class2, valueType, params) {
        return new Class2({
          type: "set",
          valueType,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _enum(Class2, values, params) {
        const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
        return new Class2({
          type: "enum",
          entries,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _nativeEnum(Class2, entries, params) {
        return new Class2({
          type: "enum",
          entries,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _literal(Class2, value, params) {
        return new Class2({
          type: "literal",
          values: Array.isArray(value) ? value : [value],
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _file(Class2, params) {
        return new Class2({
          type: "file",
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _transform(Class2, fn) {
        return new Class2({
          type: "transform",
          transform: fn
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _optional(Class2, innerType) {
        return new Class2({
          type: "optional",
          innerType
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _nullable(Class2, innerType) {
        return new Class2({
          type: "nullable",
          innerType
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _default(Class2, innerType, defaultValue) {
        return new Class2({
          type: "default",
          innerType,
          get defaultValue() {
            return typeof defaultValue == "function" ? defaultValue() : util.shallowClone(defaultValue);
          }
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _nonoptional(Class2, innerType, params) {
        return new Class2({
          type: "nonoptional",
          innerType,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _success(Class2, innerType) {
        return new Class2({
          type: "success",
          innerType
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _catch(Class2, innerType, catchValue) {
        return new Class2({
          type: "catch",
          innerType,
          catchValue: typeof catchValue == "function" ? catchValue : util.constantCatch(catchValue)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _pipe(Class2, in_, out) {
        return new Class2({
          type: "pipe",
          in: in_,
          out
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _readonly(Class2, innerType) {
        return new Class2({
          type: "readonly",
          innerType
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _templateLiteral(Class2, parts, params) {
        return new Class2({
          type: "template_literal",
          parts,
          ...util.normalizeParams(params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _lazy(Class2, getter) {
        return new Class2({
          type: "lazy",
          getter
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _promise(Class2, innerType) {
        return new Class2({
          type: "promise",
          innerType
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _custom(Class2, fn, _params) {
        const norm = normalizeParams(_params);
        return norm.abort ?? (norm.abort = !0), new Class2({
          type: "custom",
          check: "custom",
          fn,
          ...norm
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _refine(Class2, fn, _params) {
        return new Class2({
          type: "custom",
          check: "custom",
          fn,
          ...normalizeParams(_params)
        });
      }
      // @__NO_SIDE_EFFECTS__
      function _superRefine(fn, params) {
        const ch = /* @__PURE__ */ _check((payload) => (payload.addIssue = (issue) => {
          if (typeof issue == "string")
            payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
          else {
            const _issue = issue;
            _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = ch), _issue.continue ?? (_issue.continue = !ch._zod.def.abort), payload.issues.push(util_issue(_issue));
          }
        }, fn(payload.value, payload)), params);
        return ch;
      }
      // @__NO_SIDE_EFFECTS__
      function _check(fn, params) {
        const ch = new $ZodCheck({
          check: "custom",
          ...normalizeParams(params)
        });
        return ch._zod.check = fn, ch;
      }
      // @__NO_SIDE_EFFECTS__
      function describe(description) {
        const ch = new $ZodCheck({ check: "describe" });
        return ch._zod.onattach = [
          (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
          }
        ], ch._zod.check = () => {
        }, ch;
      }
      // @__NO_SIDE_EFFECTS__
      function meta(metadata) {
        const ch = new $ZodCheck({ check: "meta" });
        return ch._zod.onattach = [
          (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
          }
        ], ch._zod.check = () => {
        }, ch;
      }
      // @__NO_SIDE_EFFECTS__
      function _stringbool(Classes, _params) {
        const params = util.normalizeParams(_params);
        let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"], falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
        params.case !== "sensitive" && (truthyArray = truthyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v), falsyArray = falsyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v));
        const truthySet = new Set(truthyArray), falsySet = new Set(falsyArray), _Codec = Classes.Codec ?? schemas.$ZodCodec, _Boolean = Classes.Boolean ?? schemas.$ZodBoolean, _String = Classes.String ?? schemas.$ZodString, stringSchema = new _String({ type: "string", error: params.error }), booleanSchema = new _Boolean({ type: "boolean", error: params.error }), codec2 = new _Codec({
          type: "pipe",
          in: stringSchema,
          out: booleanSchema,
          transform: ((input, payload) => {
            let data2 = input;
            return params.case !== "sensitive" && (data2 = data2.toLowerCase()), truthySet.has(data2) ? !0 : falsySet.has(data2) ? !1 : (payload.issues.push({
              code: "invalid_value",
              expected: "stringbool",
              values: [...truthySet, ...falsySet],
              input: payload.value,
              inst: codec2,
              continue: !1
            }), {});
          }),
          reverseTransform: ((input, _payload) => input === !0 ? truthyArray[0] || "true" : falsyArray[0] || "false"),
          error: params.error
        });
        return codec2._zod.bag.truthy = truthyArray, codec2._zod.bag.falsy = falsyArray, codec2._zod.bag.case = params.case ?? "insensitive", codec2;
      }
      // @__NO_SIDE_EFFECTS__
      function _stringFormat(Class2, format, fnOrRegex, _params = {}) {
        const params = util.normalizeParams(_params), def = {
          check: "string_format",
          type: "string",
          format,
          fn: typeof fnOrRegex == "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
          ...params
        };
        return fnOrRegex instanceof RegExp && (def.pattern = fnOrRegex), new Class2(def);
      }
      function assignProps(target, ...sources) {
        for (const source of sources)
          for (const key2 of Reflect.ownKeys(source))
            Object.prototype.propertyIsEnumerable.call(source, key2) && util_assignProp(target, key2, source[key2]);
        return target;
      }
      function to_json_schema_initializeContext(params) {
        let target = params?.target ?? "draft-2020-12";
        return target === "draft-4" && (target = "draft-04"), target === "draft-7" && (target = "draft-07"), {
          processors: params.processors ?? {},
          metadataRegistry: params?.metadata ?? globalRegistry,
          target,
          unrepresentable: params?.unrepresentable ?? "throw",
          override: params?.override ?? (() => {
          }),
          io: params?.io ?? "output",
          counter: 0,
          seen: /* @__PURE__ */ new Map(),
          sharedDefsExtractedFor: void 0,
          sharedEmitDoneFor: void 0,
          cycles: params?.cycles ?? "ref",
          reused: params?.reused ?? "inline",
          intersections: [],
          deferred: [],
          external: params?.external ?? void 0
        };
      }
      function handleUnrepresentable(schema2, ctx, json2, params, message2) {
        const result = typeof ctx.unrepresentable == "function" ? ctx.unrepresentable({ zodSchema: schema2, path: params.path, message: message2 }) : ctx.unrepresentable;
        if (result === "any")
          return !1;
        if (result === void 0 || result === "throw")
          throw new Error(message2);
        return Object.assign(json2, result), !0;
      }
      function to_json_schema_processSchema(schema2, ctx, _params = { path: [], schemaPath: [] }) {
        var _a2;
        const def = schema2._zod.def, seen = ctx.seen.get(schema2);
        if (seen)
          return seen.count++, _params.schemaPath.includes(schema2) && (seen.cycle = _params.path), seen.schema;
        const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
        ctx.seen.set(schema2, result), ctx.sharedDefsExtractedFor = void 0, ctx.sharedEmitDoneFor = void 0;
        const overrideSchema = schema2._zod.toJSONSchema?.();
        if (overrideSchema)
          result.schema = overrideSchema;
        else {
          const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema2],
            path: _params.path
          };
          if (schema2._zod.processJSONSchema)
            schema2._zod.processJSONSchema(ctx, result.schema, params);
          else {
            const _json = result.schema, processor = ctx.processors[def.type];
            if (!processor)
              throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            processor(schema2, ctx, _json, params);
          }
          const parent = schema2._zod.parent;
          parent && (result.ref || (result.ref = parent), to_json_schema_processSchema(parent, ctx, params), ctx.seen.get(parent).isParent = !0);
        }
        const meta2 = ctx.metadataRegistry.get(schema2);
        return meta2 && assignProps(result.schema, meta2), ctx.io === "input" && isTransforming(schema2) && (delete result.schema.examples, delete result.schema.default), ctx.io === "input" && "_prefault" in result.schema && ((_a2 = result.schema).default ?? (_a2.default = result.schema._prefault)), delete result.schema._prefault, ctx.seen.get(schema2).schema;
      }
      function encodeJSONPointerSegment(segment) {
        return segment.replace(/~/g, "~0").replace(/\//g, "~1");
      }
      function to_json_schema_extractDefs(ctx, schema2) {
        const root = ctx.seen.get(schema2);
        if (!root)
          throw new Error("Unprocessed schema. This is a bug in Zod.");
        if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
          return;
        const idToSchema = /* @__PURE__ */ new Map();
        for (const entry of ctx.seen.entries()) {
          const id = ctx.metadataRegistry.get(entry[0])?.id;
          if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0])
              throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            idToSchema.set(id, entry[0]);
          }
        }
        const makeURI = (entry) => {
          const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
          if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id, uriGenerator = ctx.external.uri ?? ((id2) => id2);
            if (externalId)
              return { ref: uriGenerator(externalId) };
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            return entry[1].defId = id, { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
          }
          const uriPrefix = "#", defUriPrefix = `${uriPrefix}/${defsSegment}/`;
          if (entry[1] === root && !entry[1].schema.id)
            return { ref: uriPrefix };
          const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
          return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
        }, extractToDef = (entry) => {
          if (entry[1].schema.$ref)
            return;
          const seen = entry[1], { ref, defId } = makeURI(entry);
          seen.def = { ...seen.schema }, defId && (seen.defId = defId);
          const schema3 = seen.schema;
          for (const key2 in schema3)
            delete schema3[key2];
          schema3.$ref = ref;
        };
        if (ctx.cycles === "throw")
          for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle)
              throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
          }
        for (const entry of ctx.seen.entries()) {
          const seen = entry[1];
          if (schema2 === entry[0]) {
            extractToDef(entry);
            continue;
          }
          if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema2 !== entry[0] && ext) {
              extractToDef(entry);
              continue;
            }
          }
          if (ctx.metadataRegistry.get(entry[0])?.id) {
            extractToDef(entry);
            continue;
          }
          if (seen.cycle) {
            extractToDef(entry);
            continue;
          }
          seen.count > 1 && ctx.reused === "ref" && extractToDef(entry);
        }
        ctx.external && (ctx.sharedDefsExtractedFor = ctx.external);
      }
      function compactTypeUnion(schema2) {
        const options = schema2.anyOf;
        if (!Array.isArray(options) || options.length === 0 || schema2.type !== void 0)
          return;
        const types = [];
        for (const option of options) {
          if (!option || typeof option != "object")
            return;
          compactTypeUnion(option);
          const keys = Object.keys(option);
          if (keys.length !== 1 || keys[0] !== "type")
            return;
          const type = option.type;
          for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member != "string")
              return;
            types.includes(member) || types.push(member);
          }
        }
        delete schema2.anyOf, schema2.type = types.length === 1 ? types[0] : types;
      }
      const FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]), UNION_KEYS = ["oneOf", "anyOf"];
      function undeclaredConstraint(member) {
        const extra = member.additionalProperties;
        return extra === void 0 || extra === !1 || typeof extra != "object" || extra === null ? null : Object.keys(extra).length ? extra : null;
      }
      function foldObjects(members2) {
        const objects = [];
        for (const member of members2) {
          if (typeof member != "object" || member.type !== "object")
            return null;
          for (const key2 in member)
            if (!FOLDABLE_KEYS.has(key2))
              return null;
          objects.push(member);
        }
        const properties = {}, required2 = /* @__PURE__ */ new Set();
        for (const object2 of objects) {
          for (const key2 in object2.properties) {
            if (Object.prototype.hasOwnProperty.call(properties, key2))
              continue;
            const parts = [];
            for (const other of objects) {
              const part = other.properties?.[key2] ?? undeclaredConstraint(other);
              part != null && (parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)) || parts.push(part));
            }
            const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
            util_assignProp(properties, key2, merged);
          }
          for (const key2 of object2.required ?? [])
            required2.add(key2);
        }
        const folded = { type: "object", properties };
        if (required2.size && (folded.required = [...required2]), objects.every((object2) => object2.additionalProperties === !1))
          folded.additionalProperties = !1;
        else {
          const constraints = [];
          for (const object2 of objects) {
            const constraint = undeclaredConstraint(object2);
            constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)) && constraints.push(constraint);
          }
          constraints.length === 1 ? folded.additionalProperties = constraints[0] : constraints.length > 1 && (folded.additionalProperties = { allOf: constraints });
        }
        return folded;
      }
      function foldIntersection(json2) {
        const allOf = json2.allOf;
        if (!Array.isArray(allOf) || allOf.length < 2)
          return;
        for (const key2 of FOLDABLE_KEYS)
          if (key2 in json2)
            return;
        const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
        let folded = null;
        if (!unions.length)
          folded = foldObjects(allOf);
        else {
          const union2 = unions[0], keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
          if (Object.keys(union2).length !== 1)
            return;
          const rest = allOf.filter((m) => m !== union2), branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
          if (branches.some((b) => !b))
            return;
          folded = { [keyword]: branches };
        }
        folded && (delete json2.allOf, assignProps(json2, folded));
      }
      function to_json_schema_finalize(ctx, schema2) {
        const root = ctx.seen.get(schema2);
        if (!root)
          throw new Error("Unprocessed schema. This is a bug in Zod.");
        const flattenRef = (zodSchema) => {
          const seen = ctx.seen.get(zodSchema);
          if (seen.ref === null)
            return;
          const schema3 = seen.def ?? seen.schema, _cached = { ...schema3 }, ref = seen.ref;
          if (seen.ref = null, ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref), refSchema = refSeen.schema;
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0") ? (schema3.allOf = schema3.allOf ?? [], schema3.allOf.push(refSchema)) : assignProps(schema3, refSchema), assignProps(schema3, _cached), zodSchema._zod.parent === ref)
              for (const key2 in schema3)
                key2 === "$ref" || key2 === "allOf" || key2 in _cached || delete schema3[key2];
            if (refSchema.$ref && refSeen.def)
              for (const key2 in schema3)
                key2 === "$ref" || key2 === "allOf" || key2 in refSeen.def && JSON.stringify(schema3[key2]) === JSON.stringify(refSeen.def[key2]) && delete schema3[key2];
          }
          const parent = zodSchema._zod.parent;
          if (parent && parent !== ref) {
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref && (schema3.$ref = parentSeen.schema.$ref, parentSeen.def))
              for (const key2 in schema3)
                key2 === "$ref" || key2 === "allOf" || key2 in parentSeen.def && JSON.stringify(schema3[key2]) === JSON.stringify(parentSeen.def[key2]) && delete schema3[key2];
          }
          ctx.override({
            zodSchema,
            jsonSchema: schema3,
            path: seen.path ?? []
          });
        };
        if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
          for (const entry of [...ctx.seen.entries()].reverse())
            flattenRef(entry[0]);
          if (ctx.target !== "openapi-3.0")
            for (const entry of ctx.seen.entries())
              compactTypeUnion(entry[1].def ?? entry[1].schema);
          for (const rewrite of ctx.deferred)
            rewrite();
          if (ctx.intersections.length) {
            const carriers = /* @__PURE__ */ new Map();
            for (const seen of ctx.seen.values())
              for (const json2 of [seen.schema, seen.def]) {
                const allOf = json2?.allOf;
                if (!Array.isArray(allOf))
                  continue;
                const existing = carriers.get(allOf);
                existing ? existing.push(json2) : carriers.set(allOf, [json2]);
              }
            for (const allOf of ctx.intersections)
              for (const json2 of carriers.get(allOf) ?? [])
                foldIntersection(json2);
          }
        }
        const result = {};
        if (ctx.target === "draft-2020-12" ? result.$schema = "https://json-schema.org/draft/2020-12/schema" : ctx.target === "draft-07" ? result.$schema = "http://json-schema.org/draft-07/schema#" : ctx.target === "draft-04" ? result.$schema = "http://json-schema.org/draft-04/schema#" : ctx.target, ctx.external?.uri) {
          const id = ctx.external.registry.get(schema2)?.id;
          if (!id)
            throw new Error("Schema is missing an `id` property");
          result.$id = ctx.external.uri(id);
        }
        assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
        const rootMetaId = ctx.metadataRegistry.get(schema2)?.id;
        rootMetaId !== void 0 && result.id === rootMetaId && delete result.id;
        const defs = ctx.external?.defs ?? {};
        if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external)
          for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            seen.def && seen.defId && (seen.def.id === seen.defId && delete seen.def.id, util_assignProp(defs, seen.defId, seen.def));
          }
        ctx.external && (ctx.sharedEmitDoneFor = ctx.external), ctx.external || Object.keys(defs).length > 0 && (ctx.target === "draft-2020-12" ? result.$defs = defs : result.definitions = defs);
        try {
          const finalized = JSON.parse(JSON.stringify(result));
          return Object.defineProperty(finalized, "~standard", {
            value: {
              ...schema2["~standard"],
              jsonSchema: {
                input: createStandardJSONSchemaMethod(schema2, "input", ctx.processors),
                output: createStandardJSONSchemaMethod(schema2, "output", ctx.processors)
              }
            },
            enumerable: !1,
            writable: !1
          }), finalized;
        } catch {
          throw new Error("Error converting schema to JSON.");
        }
      }
      function isTransforming(_schema, _ctx) {
        const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
        if (ctx.seen.has(_schema))
          return !1;
        ctx.seen.add(_schema);
        const def = _schema._zod.def;
        if (def.type === "transform")
          return !0;
        if (def.type === "array")
          return isTransforming(def.element, ctx);
        if (def.type === "set")
          return isTransforming(def.valueType, ctx);
        if (def.type === "lazy")
          return isTransforming(def.getter(), ctx);
        if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch")
          return isTransforming(def.innerType, ctx);
        if (def.type === "intersection")
          return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
        if (def.type === "record" || def.type === "map")
          return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
        if (def.type === "pipe")
          return _schema._zod.traits.has("$ZodCodec") ? !0 : isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
        if (def.type === "object") {
          for (const key2 in def.shape)
            if (isTransforming(def.shape[key2], ctx))
              return !0;
          return !1;
        }
        if (def.type === "union") {
          for (const option of def.options)
            if (isTransforming(option, ctx))
              return !0;
          return !1;
        }
        if (def.type === "tuple") {
          for (const item of def.items)
            if (isTransforming(item, ctx))
              return !0;
          return !!(def.rest && isTransforming(def.rest, ctx));
        }
        return !1;
      }
      const createToJSONSchemaMethod = (schema2, processors2 = {}) => (params) => {
        const ctx = to_json_schema_initializeContext({ ...params, processors: processors2 });
        return to_json_schema_processSchema(schema2, ctx), to_json_schema_extractDefs(ctx, schema2), to_json_schema_finalize(ctx, schema2);
      }, createStandardJSONSchemaMethod = (schema2, io, processors2 = {}) => (params) => {
        const { libraryOptions, target } = params ?? {}, ctx = to_json_schema_initializeContext({ ...libraryOptions ?? {}, target, io, processors: processors2 });
        return to_json_schema_processSchema(schema2, ctx), to_json_schema_extractDefs(ctx, schema2), to_json_schema_finalize(ctx, schema2);
      }, narrowMin = (agg, key2, value) => {
        (agg[key2] === void 0 || value > agg[key2]) && (agg[key2] = value);
      }, narrowMax = (agg, key2, value) => {
        (agg[key2] === void 0 || value < agg[key2]) && (agg[key2] = value);
      }, narrowBoth = (agg, value) => {
        narrowMin(agg, "minimum", value), narrowMax(agg, "maximum", value);
      }, addDivisor = (agg, value) => {
        agg.multipleOf ?? (agg.multipleOf = []), agg.multipleOf.includes(value) || agg.multipleOf.push(value);
      }, addPattern = (agg, pattern) => {
        agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set()), agg.patterns.add(pattern);
      }, intersectMime = (agg, mime) => {
        agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
      }, setFormat = (agg, format) => {
        agg.format = format, format.includes("int") && (agg.isInt = !0);
      }, minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum), maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum), formatContributor = (ranges) => (agg, def) => {
        setFormat(agg, def.format);
        const [minimum, maximum] = ranges[def.format];
        narrowMin(agg, "minimum", minimum), narrowMax(agg, "maximum", maximum);
      }, contributors = {
        greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
        less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
        multiple_of: (agg, def) => addDivisor(agg, def.value),
        number_format: formatContributor(NUMBER_FORMAT_RANGES),
        bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
        min_length: minContributor,
        max_length: maxContributor,
        length_equals: (agg, def) => narrowBoth(agg, def.length),
        min_size: minContributor,
        max_size: maxContributor,
        size_equals: (agg, def) => narrowBoth(agg, def.size),
        string_format: (agg, def) => {
          setFormat(agg, def.format), def.pattern && addPattern(agg, def.pattern), (def.format === "base64" || def.format === "base64url") && (agg.contentEncoding = def.format), (def.local || def.precision === -1) && (agg.laxFormat = !0);
        },
        mime_type: (agg, def) => intersectMime(agg, def.mime)
      };
      function aggregateChecks(schema2) {
        const agg = {}, def = schema2._zod.def, list = schema2._zod.traits.has("$ZodCheck") ? [schema2, ...def.checks ?? []] : def.checks ?? [];
        for (const ch of list)
          contributors[ch._zod.def.check]?.(agg, ch._zod.def);
        const bag = schema2._zod.bag;
        bag.minimum !== void 0 && narrowMin(agg, "minimum", bag.minimum), bag.exclusiveMinimum !== void 0 && narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum), bag.maximum !== void 0 && narrowMax(agg, "maximum", bag.maximum), bag.exclusiveMaximum !== void 0 && narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum), bag.multipleOf !== void 0 && addDivisor(agg, bag.multipleOf), bag.format !== void 0 && (agg.format ?? (agg.format = bag.format), bag.format.includes("int") && (agg.isInt = !0)), bag.mime && intersectMime(agg, bag.mime);
        for (const pattern of bag.patterns ?? [])
          addPattern(agg, pattern);
        return agg;
      }
      const formatMap = {
        guid: "uuid",
        url: "uri",
        datetime: "date-time",
        json_string: "json-string",
        regex: ""
        // do not set
      }, exactPatterns = /* @__PURE__ */ new Map([
        [base64Charset, base64],
        [base64urlCharset, base64url]
      ]), exactPattern = (p) => exactPatterns.get(p) ?? p, stringProcessor = (schema2, ctx, _json, _params) => {
        const json2 = _json;
        json2.type = "string";
        const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema2);
        if (typeof minimum == "number" && (json2.minLength = minimum), typeof maximum == "number" && (json2.maxLength = maximum), format && (json2.format = formatMap[format] ?? format, json2.format === "" && delete json2.format, (format === "time" || laxFormat) && delete json2.format), contentEncoding && (json2.contentEncoding = contentEncoding), patterns && patterns.size > 0) {
          const patternList = [...patterns].map(exactPattern);
          patternList.length === 1 ? json2.pattern = patternList[0].source : patternList.length > 1 && (json2.allOf = [
            ...patternList.map((regex) => ({
              ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
              pattern: regex.source
            }))
          ]);
        }
      }, numberProcessor = (schema2, ctx, _json, params) => {
        const json2 = _json, { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema2);
        json2.type = isInt ? "integer" : "number";
        const exMin = typeof exclusiveMinimum == "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY), exMax = typeof exclusiveMaximum == "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY), legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
        if (exMin ? legacy ? (json2.minimum = exclusiveMinimum, json2.exclusiveMinimum = !0) : json2.exclusiveMinimum = exclusiveMinimum : typeof minimum == "number" && (json2.minimum = minimum), exMax ? legacy ? (json2.maximum = exclusiveMaximum, json2.exclusiveMaximum = !0) : json2.exclusiveMaximum = exclusiveMaximum : typeof maximum == "number" && (json2.maximum = maximum), multipleOf) {
          const divisors = /* @__PURE__ */ new Set();
          for (const divisor of multipleOf)
            Number.isFinite(divisor) && divisor !== 0 ? divisors.add(Math.abs(divisor)) : handleUnrepresentable(schema2, ctx, json2, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
          const [first, ...rest] = divisors;
          first !== void 0 && (json2.multipleOf = first), rest.length && (json2.allOf = [...json2.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))]);
        }
      }, booleanProcessor = (_schema, _ctx, json2, _params) => {
        json2.type = "boolean";
      }, bigintProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "BigInt cannot be represented in JSON Schema");
      }, symbolProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Symbols cannot be represented in JSON Schema");
      }, nullProcessor = (_schema, ctx, json2, _params) => {
        ctx.target === "openapi-3.0" ? (json2.type = "string", json2.nullable = !0, json2.enum = [null]) : json2.type = "null";
      }, undefinedProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Undefined cannot be represented in JSON Schema");
      }, voidProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Void cannot be represented in JSON Schema");
      }, neverProcessor = (_schema, _ctx, json2, _params) => {
        json2.not = {};
      }, anyProcessor = (_schema, _ctx, _json, _params) => {
      }, unknownProcessor = (_schema, _ctx, _json, _params) => {
      }, dateProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Date cannot be represented in JSON Schema");
      }, enumProcessor = (schema2, _ctx, json2, _params) => {
        const def = schema2._zod.def, values = getEnumValues(def.entries);
        if (values.length === 0) {
          json2.not = {};
          return;
        }
        values.every((v) => typeof v == "number") && (json2.type = "number"), values.every((v) => typeof v == "string") && (json2.type = "string"), json2.enum = values;
      }, literalProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def;
        if (def.values.length === 0) {
          json2.not = {};
          return;
        }
        const vals = [];
        for (const val of def.values)
          if (val === void 0) {
            if (handleUnrepresentable(schema2, ctx, json2, params, "Literal `undefined` cannot be represented in JSON Schema"))
              return;
          } else if (typeof val == "bigint") {
            if (handleUnrepresentable(schema2, ctx, json2, params, "BigInt literals cannot be represented in JSON Schema"))
              return;
            vals.push(Number(val));
          } else
            vals.push(val);
        if (vals.length !== 0)
          if (vals.length === 1) {
            const val = vals[0];
            json2.type = val === null ? "null" : typeof val, ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? json2.enum = [val] : json2.const = val;
          } else
            vals.every((v) => typeof v == "number") && (json2.type = "number"), vals.every((v) => typeof v == "string") && (json2.type = "string"), vals.every((v) => typeof v == "boolean") && (json2.type = "boolean"), vals.every((v) => v === null) && (json2.type = "null"), json2.enum = vals;
      }, nanProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "NaN cannot be represented in JSON Schema");
      }, templateLiteralProcessor = (schema2, _ctx, json2, _params) => {
        const _json = json2, pattern = schema2._zod.pattern;
        if (!pattern)
          throw new Error("Pattern not found in template literal");
        _json.type = "string", _json.pattern = pattern.source;
      }, fileProcessor = (schema2, _ctx, json2, _params) => {
        const _json = json2;
        _json.type = "string", _json.format = "binary", _json.contentEncoding = "binary";
        const { minimum, maximum, mime } = aggregateChecks(schema2);
        minimum !== void 0 && (_json.minLength = minimum), maximum !== void 0 && (_json.maxLength = maximum), mime && (mime.length === 0 ? _json.not = {} : mime.length === 1 ? _json.contentMediaType = mime[0] : _json.anyOf = mime.map((m) => ({ contentMediaType: m })));
      }, successProcessor = (_schema, _ctx, json2, _params) => {
        json2.type = "boolean";
      }, customProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Custom types cannot be represented in JSON Schema");
      }, functionProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Function types cannot be represented in JSON Schema");
      }, transformProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Transforms cannot be represented in JSON Schema");
      }, mapProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Map cannot be represented in JSON Schema");
      }, setProcessor = (schema2, ctx, json2, params) => {
        handleUnrepresentable(schema2, ctx, json2, params, "Set cannot be represented in JSON Schema");
      }, arrayProcessor = (schema2, ctx, _json, params) => {
        const json2 = _json, def = schema2._zod.def, { minimum, maximum } = aggregateChecks(schema2);
        typeof minimum == "number" && (json2.minItems = minimum), typeof maximum == "number" && (json2.maxItems = maximum), json2.type = "array", json2.items = to_json_schema_processSchema(def.element, ctx, {
          ...params,
          path: [...params.path, "items"]
        });
      };
      function inputOptin(schema2) {
        const def = schema2._zod.def;
        return def.type === "pipe" && def.in._zod.traits.has("$ZodTransform") ? inputOptin(def.out) : def.type === "catch" ? inputOptin(def.innerType) : schema2._zod.optin;
      }
      const objectProcessor = (schema2, ctx, _json, params) => {
        const json2 = _json, def = schema2._zod.def, shape2 = def.shape;
        if (Object.getOwnPropertySymbols(shape2).length && handleUnrepresentable(schema2, ctx, json2, params, "Symbol keys cannot be represented in JSON Schema"))
          return;
        json2.type = "object", json2.properties = {};
        for (const key2 in shape2)
          util_assignProp(json2.properties, key2, to_json_schema_processSchema(shape2[key2], ctx, {
            ...params,
            path: [...params.path, "properties", key2]
          }));
        const requiredKeys = [];
        for (const key2 of Object.keys(shape2)) {
          const field = def.shape[key2];
          (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) && requiredKeys.push(key2);
        }
        requiredKeys.length > 0 && (json2.required = requiredKeys), def.catchall?._zod.def.type === "never" ? json2.additionalProperties = !1 : def.catchall ? def.catchall && (json2.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
          ...params,
          path: [...params.path, "additionalProperties"]
        })) : ctx.io === "output" && (json2.additionalProperties = !1);
      }, unionProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def, isExclusive = def.inclusive === !1, options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
          ...params,
          path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
        }));
        isExclusive ? json2.oneOf = options : json2.anyOf = options;
      }, intersectionProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def, a = to_json_schema_processSchema(def.left, ctx, {
          ...params,
          path: [...params.path, "allOf", 0]
        }), b = to_json_schema_processSchema(def.right, ctx, {
          ...params,
          path: [...params.path, "allOf", 1]
        }), isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1, allOf = [
          ...isSimpleIntersection(a) ? a.allOf : [a],
          ...isSimpleIntersection(b) ? b.allOf : [b]
        ];
        json2.allOf = allOf, ctx.intersections.push(allOf);
      }, tupleProcessor = (schema2, ctx, _json, params) => {
        const json2 = _json, def = schema2._zod.def;
        json2.type = "array";
        const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items", restPath = ctx.target === "draft-2020-12" || ctx.target === "openapi-3.0" ? "items" : "additionalItems", prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
          ...params,
          path: [...params.path, prefixPath, i]
        })), rest = def.rest ? to_json_schema_processSchema(def.rest, ctx, {
          ...params,
          path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
        }) : null;
        let minItems = def.items.length;
        for (; minItems > 0; ) {
          const item = def.items[minItems - 1];
          if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional"))
            break;
          minItems--;
        }
        const maxItems = def.items.length, isClosed = !def.rest;
        ctx.target === "draft-2020-12" ? (json2.prefixItems = prefixItems, isClosed ? json2.items = !1 : rest && (json2.items = rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems)) : ctx.target === "openapi-3.0" ? (json2.items = {
          anyOf: prefixItems
        }, rest && json2.items.anyOf.push(rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems)) : (json2.items = prefixItems, isClosed ? json2.additionalItems = !1 : rest && (json2.additionalItems = rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems));
        const { minimum, maximum } = aggregateChecks(schema2);
        typeof minimum == "number" && (json2.minItems = minimum), typeof maximum == "number" && (json2.maxItems = maximum);
      };
      function stringifyKeyNames(bySchema, json2, visited) {
        if (json2.$ref) {
          if (visited.has(json2))
            return json2;
          visited.add(json2);
          const def = bySchema.get(json2)?.def;
          if (!def)
            return json2;
          const inlined = stringifyKeyNames(bySchema, def, visited);
          return inlined === def ? json2 : inlined;
        }
        for (const keyword of ["anyOf", "oneOf"]) {
          const branches = json2[keyword];
          if (!Array.isArray(branches))
            continue;
          const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
          mapped.some((branch, i) => branch !== branches[i]) && (json2 = { ...json2, [keyword]: mapped });
        }
        const types = Array.isArray(json2.type) ? json2.type : [json2.type], numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer"), values = json2.enum ?? (json2.const !== void 0 ? [json2.const] : void 0);
        if (!numericType && !values?.some((v) => typeof v == "number"))
          return json2;
        const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json2;
        return rest.enum ? rest.enum = rest.enum.map((v) => typeof v == "number" ? String(v) : v) : typeof rest.const == "number" && (rest.const = String(rest.const)), numericType && (rest.type = "string", values || (rest.pattern = (types.includes("number") ? number : integer).source)), rest;
      }
      const pendingRecords = /* @__PURE__ */ new WeakMap();
      function rewriteKeyNames(ctx) {
        const bySchema = /* @__PURE__ */ new Map();
        for (const entry of ctx.seen.values())
          entry.def && !bySchema.has(entry.schema) && bySchema.set(entry.schema, entry);
        const rewrites = /* @__PURE__ */ new Map();
        for (const record2 of pendingRecords.get(ctx) ?? []) {
          const seen = ctx.seen.get(record2), names = (seen?.def ?? seen?.schema)?.propertyNames;
          if (!names || names === !0 || rewrites.has(names))
            continue;
          const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
          rewritten !== names && rewrites.set(names, rewritten);
        }
        if (rewrites.size)
          for (const entry of ctx.seen.values())
            for (const carrier of [entry.schema, entry.def]) {
              const rewritten = carrier && rewrites.get(carrier.propertyNames);
              rewritten && (carrier.propertyNames = rewritten);
            }
      }
      const recordProcessor = (schema2, ctx, _json, params) => {
        const json2 = _json, def = schema2._zod.def;
        json2.type = "object";
        const keyType = def.keyType, patterns = aggregateChecks(keyType).patterns;
        if (def.mode === "loose" && patterns && patterns.size > 0) {
          const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"]
          });
          json2.patternProperties = {};
          for (const pattern of patterns)
            util_assignProp(json2.patternProperties, exactPattern(pattern).source, valueSchema);
        } else {
          if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json2.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
              ...params,
              path: [...params.path, "propertyNames"]
            });
            let pending = pendingRecords.get(ctx);
            pending || (pending = [], pendingRecords.set(ctx, pending), ctx.deferred.push(() => rewriteKeyNames(ctx))), pending.push(schema2);
          }
          json2.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"]
          });
        }
        const keyValues = keyType._zod.values, omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
        if (keyValues && !def.partial && !omittableOnInput) {
          const validKeyValues = [...keyValues].filter((v) => typeof v == "string" || typeof v == "number");
          validKeyValues.length > 0 && (json2.required = validKeyValues.map(String));
        }
      }, nullableProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def, inner = to_json_schema_processSchema(def.innerType, ctx, params), seen = ctx.seen.get(schema2);
        ctx.target === "openapi-3.0" ? (seen.ref = def.innerType, json2.nullable = !0) : json2.anyOf = [inner, { type: "null" }];
      }, nonoptionalProcessor = (schema2, ctx, _json, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType;
      }, UNREPRESENTABLE_DEFAULT = Symbol();
      function serializeDefaultValue(value, schema2, ctx, json2, params) {
        let unrepresentable = !1;
        const serialized = JSON.stringify(value, (_, val) => typeof val != "bigint" ? val : (unrepresentable = !0, null));
        return unrepresentable ? (handleUnrepresentable(schema2, ctx, json2, params, "BigInt defaults cannot be represented in JSON Schema"), UNREPRESENTABLE_DEFAULT) : JSON.parse(serialized);
      }
      const defaultProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType;
        const value = serializeDefaultValue(def.defaultValue, schema2, ctx, json2, params);
        value !== UNREPRESENTABLE_DEFAULT && (json2.default = value);
      }, prefaultProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        if (seen.ref = def.innerType, ctx.io !== "input")
          return;
        const value = serializeDefaultValue(def.defaultValue, schema2, ctx, json2, params);
        value !== UNREPRESENTABLE_DEFAULT && (json2._prefault = value);
      }, catchProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType;
        let catchValue;
        try {
          catchValue = def.catchValue(void 0);
        } catch {
          handleUnrepresentable(schema2, ctx, json2, params, "Dynamic catch values are not supported in JSON Schema");
          return;
        }
        json2.default = catchValue;
      }, pipeProcessor = (schema2, ctx, _json, params) => {
        const def = schema2._zod.def, inIsTransform = def.in._zod.traits.has("$ZodTransform"), innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
        to_json_schema_processSchema(innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = innerType;
      }, readonlyProcessor = (schema2, ctx, json2, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType, json2.readOnly = !0;
      }, promiseProcessor = (schema2, ctx, _json, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType;
      }, optionalProcessor = (schema2, ctx, _json, params) => {
        const def = schema2._zod.def;
        to_json_schema_processSchema(def.innerType, ctx, params);
        const seen = ctx.seen.get(schema2);
        seen.ref = def.innerType;
      }, allProcessors = {
        string: stringProcessor,
        number: numberProcessor,
        boolean: booleanProcessor,
        bigint: bigintProcessor,
        symbol: symbolProcessor,
        null: nullProcessor,
        undefined: undefinedProcessor,
        void: voidProcessor,
        never: neverProcessor,
        any: anyProcessor,
        unknown: unknownProcessor,
        date: dateProcessor,
        enum: enumProcessor,
        literal: literalProcessor,
        nan: nanProcessor,
        template_literal: templateLiteralProcessor,
        file: fileProcessor,
        success: successProcessor,
        custom: customProcessor,
        function: functionProcessor,
        transform: transformProcessor,
        map: mapProcessor,
        set: setProcessor,
        array: arrayProcessor,
        object: objectProcessor,
        union: unionProcessor,
        intersection: intersectionProcessor,
        tuple: tupleProcessor,
        record: recordProcessor,
        nullable: nullableProcessor,
        nonoptional: nonoptionalProcessor,
        default: defaultProcessor,
        prefault: prefaultProcessor,
        catch: catchProcessor,
        pipe: pipeProcessor,
        readonly: readonlyProcessor,
        promise: promiseProcessor,
        optional: optionalProcessor,
        lazy: (schema2, ctx, _json, params) => {
          const innerType = schema2._zod.innerType;
          to_json_schema_processSchema(innerType, ctx, params);
          const seen = ctx.seen.get(schema2);
          seen.ref = innerType;
        }
      };
      function toJSONSchema(input, params) {
        if ("_idmap" in input) {
          const registry2 = input, ctx2 = initializeContext({ ...params, processors: allProcessors }), defs = {};
          for (const entry of registry2._idmap.entries()) {
            const [_, schema2] = entry;
            processSchema(schema2, ctx2);
          }
          const schemas2 = {}, external = {
            registry: registry2,
            uri: params?.uri,
            defs
          };
          ctx2.external = external;
          for (const entry of registry2._idmap.entries()) {
            const [key2, schema2] = entry;
            extractDefs(ctx2, schema2), assignProp(schemas2, key2, finalize(ctx2, schema2));
          }
          if (Object.keys(defs).length > 0) {
            const defsSegment = ctx2.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas2.__shared = {
              [defsSegment]: defs
            };
          }
          return { schemas: schemas2 };
        }
        const ctx = initializeContext({ ...params, processors: allProcessors });
        return processSchema(input, ctx), extractDefs(ctx, input), finalize(ctx, input);
      }
      const error = () => {
        const Sizable = {
          string: { unit: "characters", verb: "to have" },
          file: { unit: "bytes", verb: "to have" },
          array: { unit: "items", verb: "to have" },
          set: { unit: "items", verb: "to have" },
          map: { unit: "entries", verb: "to have" }
        };
        function getSizing(origin) {
          return Sizable[origin] ?? null;
        }
        const FormatDictionary = {
          regex: "input",
          email: "email address",
          url: "URL",
          emoji: "emoji",
          uuid: "UUID",
          uuidv4: "UUIDv4",
          uuidv6: "UUIDv6",
          nanoid: "nanoid",
          guid: "GUID",
          cuid: "cuid",
          cuid2: "cuid2",
          ulid: "ULID",
          xid: "XID",
          ksuid: "KSUID",
          datetime: "ISO datetime",
          date: "ISO date",
          time: "ISO time",
          duration: "ISO duration",
          ipv4: "IPv4 address",
          ipv6: "IPv6 address",
          mac: "MAC address",
          cidrv4: "IPv4 range",
          cidrv6: "IPv6 range",
          base64: "base64-encoded string",
          base64url: "base64url-encoded string",
          json_string: "JSON string",
          e164: "E.164 number",
          currency_code: "currency code",
          credit_card: "credit card number",
          iban: "IBAN",
          jwt: "JWT",
          template_literal: "input"
        }, TypeDictionary = {
          // Compatibility: "nan" -> "NaN" for display
          nan: "NaN"
          // All other type names omitted - they fall back to raw values via ?? operator
        };
        function getTypeName(type, input) {
          return type === "number" && typeof input == "number" && !Number.isFinite(input) ? String(input) : TypeDictionary[type] ?? type;
        }
        return (issue) => {
          switch (issue.code) {
            case "invalid_type": {
              const expected = getTypeName(issue.expected), receivedType = parsedType(issue.input), received = getTypeName(receivedType, issue.input);
              return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
              return issue.values.length === 1 ? `Invalid input: expected ${stringifyPrimitive(issue.values[0])}` : `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
              const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<", sizing = getSizing(issue.origin);
              return sizing ? `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}` : `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
              const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">", sizing = getSizing(issue.origin);
              return sizing ? `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}` : `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
              const _issue = issue;
              return _issue.format === "starts_with" ? `Invalid string: must start with "${_issue.prefix}"` : _issue.format === "ends_with" ? `Invalid string: must end with "${_issue.suffix}"` : _issue.format === "includes" ? `Invalid string: must include "${_issue.includes}"` : _issue.format === "regex" ? `Invalid string: must match pattern ${_issue.pattern}` : `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
              return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
              return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
              return `Invalid key in ${issue.origin}`;
            case "invalid_union":
              return issue.options && Array.isArray(issue.options) && issue.options.length > 0 ? `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}` : issue.inclusive === !1 ? "Invalid input: more than one option matched" : "Invalid input";
            case "invalid_element":
              return `Invalid value in ${issue.origin}`;
            default:
              return "Invalid input";
          }
        };
      };
      function en() {
        return {
          localeError: error()
        };
      }
      function _getMessage() {
        const internals = this._zod;
        return internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2)), internals.message;
      }
      function _setMessage(value) {
        this._zod.message = value;
      }
      const _messageDesc = {
        get: _getMessage,
        set: _setMessage,
        enumerable: !0,
        configurable: !0
      }, _issuesDesc = { value: void 0, enumerable: !1 }, _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]), initializer = (inst, def) => {
        inst.name = "$ZodError", _issuesDesc.value = def, Object.defineProperty(inst, "issues", _issuesDesc), _issuesDesc.value = void 0, Object.defineProperty(inst, "message", _messageDesc);
        const proto = Object.getPrototypeOf(inst);
        _installedToString.has(proto) || (_installedToString.add(proto), Object.defineProperty(proto, "toString", {
          configurable: !0,
          enumerable: !1,
          get() {
            const value = () => this.message;
            return Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 }), value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 });
          }
        }));
      }, $ZodError = $constructor("$ZodError", initializer), $ZodRealError = $constructor("$ZodError", initializer, void 0, {
        Parent: Error
      });
      function node(obj, key2, make) {
        return Object.prototype.hasOwnProperty.call(obj, key2) || (key2 === "__proto__" ? Object.defineProperty(obj, key2, { value: make(), writable: !0, enumerable: !0, configurable: !0 }) : obj[key2] = make()), obj[key2];
      }
      function flattenError(error2, mapper = (issue) => issue.message) {
        const fieldErrors = {}, formErrors = [];
        for (const sub of error2.issues)
          sub.path.length > 0 ? node(fieldErrors, sub.path[0], () => []).push(mapper(sub)) : formErrors.push(mapper(sub));
        return { formErrors, fieldErrors };
      }
      function formatError(error2, mapper = (issue) => issue.message) {
        const fieldErrors = { _errors: [] }, processError = (error3, path = []) => {
          for (const issue of error3.issues)
            if (issue.code === "invalid_union" && issue.errors.length)
              issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            else if (issue.code === "invalid_key")
              processError({ issues: issue.issues }, [...path, ...issue.path]);
            else if (issue.code === "invalid_element")
              processError({ issues: issue.issues }, [...path, ...issue.path]);
            else {
              const fullpath = [...path, ...issue.path];
              if (fullpath.length === 0)
                fieldErrors._errors.push(mapper(issue));
              else {
                let curr = fieldErrors, i = 0;
                for (; i < fullpath.length; ) {
                  const el = fullpath[i], terminal = i === fullpath.length - 1;
                  if (el === "_errors") {
                    terminal && curr._errors.push(mapper(issue)), i++;
                    continue;
                  }
                  Object.prototype.hasOwnProperty.call(curr, el) || Object.defineProperty(curr, el, {
                    value: { _errors: [] },
                    enumerable: !0,
                    writable: !0,
                    configurable: !0
                  });
                  const node2 = curr[el];
                  terminal && node2._errors.push(mapper(issue)), curr = node2, i++;
                }
              }
            }
        };
        return processError(error2), fieldErrors;
      }
      function treeifyError(error2, mapper = (issue) => issue.message) {
        const result = { errors: [] }, processError = (error3, path = []) => {
          var _a2;
          for (const issue of error3.issues)
            if (issue.code === "invalid_union" && issue.errors.length)
              issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            else if (issue.code === "invalid_key")
              processError({ issues: issue.issues }, [...path, ...issue.path]);
            else if (issue.code === "invalid_element")
              processError({ issues: issue.issues }, [...path, ...issue.path]);
            else {
              const fullpath = [...path, ...issue.path];
              if (fullpath.length === 0) {
                result.errors.push(mapper(issue));
                continue;
              }
              let curr = result, i = 0;
              for (; i < fullpath.length; ) {
                const el = fullpath[i], terminal = i === fullpath.length - 1;
                typeof el == "string" ? (curr.properties ?? (curr.properties = {}), Object.prototype.hasOwnProperty.call(curr.properties, el) || Object.defineProperty(curr.properties, el, {
                  value: { errors: [] },
                  enumerable: !0,
                  writable: !0,
                  configurable: !0
                }), curr = curr.properties[el]) : (curr.items ?? (curr.items = []), (_a2 = curr.items)[el] ?? (_a2[el] = { errors: [] }), curr = curr.items[el]), terminal && curr.errors.push(mapper(issue)), i++;
              }
            }
        };
        return processError(error2), result;
      }
      function toDotPath(_path) {
        const segs = [], path = _path.map((seg) => typeof seg == "object" ? seg.key : seg);
        for (const seg of path)
          typeof seg == "number" ? segs.push(`[${seg}]`) : typeof seg == "symbol" ? segs.push(`[${JSON.stringify(String(seg))}]`) : /[^\w$]/.test(seg) ? segs.push(`[${JSON.stringify(seg)}]`) : (segs.length && segs.push("."), segs.push(seg));
        return segs.join("");
      }
      function prettifyError(error2) {
        const lines = [], issues = [...error2.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
        for (const issue of issues)
          lines.push(`\u2716 ${issue.message}`), issue.path?.length && lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
        return lines.join(`
`);
      }
      function finalizeParams(callee, params) {
        return { callee: params?.callee ?? callee, Err: params?.Err };
      }
      const _parse = (_Err) => {
        const fn = (schema2, value, _ctx, _params) => {
          const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema2._zod.run({ value, issues: [] }, ctx);
          if (result instanceof Promise)
            throw new $ZodAsyncError();
          if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            throw captureStackTrace(e, _params?.callee ?? fn), e;
          }
          return result.value;
        };
        return fn;
      }, parse_parse = /* @__PURE__ */ _parse($ZodRealError), _parseAsync = (_Err) => {
        const fn = async (schema2, value, _ctx, params) => {
          const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
          let result = schema2._zod.run({ value, issues: [] }, ctx);
          if (result instanceof Promise && (result = await result), result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            throw captureStackTrace(e, params?.callee ?? fn), e;
          }
          return result.value;
        };
        return fn;
      }, parse_parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError), _safeParse = (_Err) => (schema2, value, _ctx) => {
        const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema2._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          throw new $ZodAsyncError();
        return result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
      }, safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
      function failure(Err, issues, ctx) {
        let error2;
        return {
          success: !1,
          get error() {
            return error2 || (error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config()))), issues = void 0, ctx = void 0), error2;
          },
          set error(e) {
            error2 = e, issues = void 0, ctx = void 0;
          }
        };
      }
      const _safeParseAsync = (_Err) => async (schema2, value, _ctx) => {
        const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
        let result = schema2._zod.run({ value, issues: [] }, ctx);
        return result instanceof Promise && (result = await result), result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
      }, safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError), COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid"), COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback"), validate = ((schema2, value, _ctx) => {
        const validator = schema2._zod.bag.validator;
        if (validator !== void 0) {
          if (validator(value) !== COMPILE_INVALID)
            return !0;
          if (validator.definite === !0 && _ctx === void 0)
            return !1;
        }
        return validateFallback(schema2, value, _ctx);
      });
      function validateFallback(schema2, value, _ctx) {
        const ctx = _ctx ? { ..._ctx, async: !1, abortEarly: !0 } : { async: !1, abortEarly: !0 }, fallbackRun = schema2._zod.bag.fallbackRun;
        let result;
        if (fallbackRun ? (ctx[COMPILE_FALLBACK] = !0, result = fallbackRun({ value, issues: [] }, ctx)) : result = schema2._zod.run({ value, issues: [] }, ctx), result instanceof Promise)
          throw new $ZodAsyncError();
        return result.issues.length === 0;
      }
      const parse_validateAsync = async (schema2, value, _ctx) => {
        const ctx = _ctx ? { ..._ctx, async: !0, abortEarly: !0 } : { async: !0, abortEarly: !0 };
        let result = schema2._zod.run({ value, issues: [] }, ctx);
        return result instanceof Promise && (result = await result), result.issues.length === 0;
      }, _encode = (_Err) => {
        const parse2 = _parse(_Err), fn = (schema2, value, _ctx, _params) => {
          const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
          return parse2(schema2, value, ctx, finalizeParams(fn, _params));
        };
        return fn;
      }, encode = /* @__PURE__ */ _encode($ZodRealError), _decode = (_Err) => {
        const parse2 = _parse(_Err), fn = (schema2, value, _ctx, _params) => parse2(schema2, value, _ctx, finalizeParams(fn, _params));
        return fn;
      }, decode = /* @__PURE__ */ _decode($ZodRealError), _encodeAsync = (_Err) => {
        const parseAsync2 = _parseAsync(_Err), fn = async (schema2, value, _ctx, _params) => {
          const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
          return await parseAsync2(schema2, value, ctx, finalizeParams(fn, _params));
        };
        return fn;
      }, encodeAsync = /* @__PURE__ */ _encodeAsync($ZodRealError), _decodeAsync = (_Err) => {
        const parseAsync2 = _parseAsync(_Err), fn = async (schema2, value, _ctx, _params) => await parseAsync2(schema2, value, _ctx, finalizeParams(fn, _params));
        return fn;
      }, decodeAsync = /* @__PURE__ */ _decodeAsync($ZodRealError), _safeEncode = (_Err) => (schema2, value, _ctx) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return _safeParse(_Err)(schema2, value, ctx);
      }, safeEncode = /* @__PURE__ */ _safeEncode($ZodRealError), _safeDecode = (_Err) => (schema2, value, _ctx) => _safeParse(_Err)(schema2, value, _ctx), safeDecode = /* @__PURE__ */ _safeDecode($ZodRealError), _safeEncodeAsync = (_Err) => async (schema2, value, _ctx) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return _safeParseAsync(_Err)(schema2, value, ctx);
      }, safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync($ZodRealError), _safeDecodeAsync = (_Err) => async (schema2, value, _ctx) => _safeParseAsync(_Err)(schema2, value, _ctx), safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync($ZodRealError), _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
      function _lazyMethod(proto, key2, make) {
        Object.defineProperty(proto, key2, {
          configurable: !0,
          enumerable: !1,
          get() {
            const value = make(this);
            return Object.defineProperty(this, key2, { value, configurable: !0, writable: !0 }), value;
          },
          set(value) {
            Object.defineProperty(this, key2, { value, configurable: !0, writable: !0 });
          }
        });
      }
      const errors_initializer = (inst, issues) => {
        $ZodError.init(inst, issues), inst.name = "ZodError";
        const proto = Object.getPrototypeOf(inst);
        _installedErrorProtos.has(proto) || (_installedErrorProtos.add(proto), _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper)), _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper)), _lazyMethod(proto, "addIssue", (self) => (issue) => {
          self.issues.push(issue), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
        }), _lazyMethod(proto, "addIssues", (self) => (issues2) => {
          self.issues.push(...issues2), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
        }), Object.defineProperty(proto, "isEmpty", {
          configurable: !0,
          enumerable: !1,
          get() {
            return this.issues.length === 0;
          }
        }));
      }, ZodError = (
        /* unused pure expression or super */
        null
      ), ZodRealError = /* @__PURE__ */ $constructor("ZodError", errors_initializer, void 0, {
        Parent: Error
      }), classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError), classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError), parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError), parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError), parse_encode = /* @__PURE__ */ _encode(ZodRealError), parse_decode = /* @__PURE__ */ _decode(ZodRealError), parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError), parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError), parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError), parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError), parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError), parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
      function _ensureDefaultLocale() {
        globalConfig.localeError || config(en());
      }
      function _ensureDefaultMemoizer() {
        globalConfig.memoizer || config({ memoizer: memoizer() });
      }
      const ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => (_ensureDefaultLocale(), $ZodType.init(inst, def), inst.def = def, inst.type = def.type, inst), {
        check(...chks) {
          const def = this.def;
          return this.clone(mergeDefs(def, {
            checks: [
              ...def.checks ?? [],
              ...chks.map((ch) => typeof ch == "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
            ]
          }), { parent: !0 });
        },
        with(...chks) {
          return this.check(...chks);
        },
        clone(def, params) {
          return clone(this, def, params);
        },
        brand() {
          return this;
        },
        register(reg, meta2) {
          return reg.add(this, meta2), this;
        },
        refine(check2, params) {
          return this.check(refine(check2, params));
        },
        superRefine(refinement, params) {
          return this.check(superRefine(refinement, params));
        },
        overwrite(fn) {
          return this.check(/* @__PURE__ */ _overwrite(fn));
        },
        optional() {
          return optional(this);
        },
        exactOptional() {
          return exactOptional(this);
        },
        nullable() {
          return nullable(this);
        },
        nullish() {
          return optional(nullable(this));
        },
        nonoptional(params) {
          return nonoptional(this, params);
        },
        array() {
          return array(this);
        },
        or(arg) {
          return union([this, arg]);
        },
        and(arg) {
          return intersection(this, arg);
        },
        transform(tx) {
          return pipe(this, transform(tx));
        },
        default(d) {
          return schemas_default(this, d);
        },
        prefault(d) {
          return prefault(this, d);
        },
        catch(params) {
          return schemas_catch(this, params);
        },
        pipe(target) {
          return pipe(this, target);
        },
        readonly() {
          return readonly(this);
        },
        describe(description) {
          const cl = this.clone();
          return globalRegistry.add(cl, { description }), cl;
        },
        meta(...args) {
          if (args.length === 0)
            return globalRegistry.get(this);
          const cl = this.clone();
          return globalRegistry.add(cl, args[0]), cl;
        },
        isOptional() {
          return this.safeParse(void 0).success;
        },
        isNullable() {
          return this.safeParse(null).success;
        },
        apply(fn, ...args) {
          return args.length === 0 ? fn(this) : fn(this, ...args);
        },
        // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
        get "~standard"() {
          return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
              input: createStandardJSONSchemaMethod(this, "input"),
              output: createStandardJSONSchemaMethod(this, "output")
            }
          });
        },
        set "~standard"(value) {
          own(this, "~standard", value);
        },
        parse: function _parse2(data2, params) {
          return classic_parse_parse(this, data2, params, { callee: _parse2 });
        },
        parseAsync: async function _parseAsync2(data2, params) {
          return await classic_parse_parseAsync(this, data2, params, { callee: _parseAsync2 });
        },
        safeParse(data2, params) {
          return parse_safeParse(this, data2, params);
        },
        async safeParseAsync(data2, params) {
          return parse_safeParseAsync(this, data2, params);
        },
        // `spa` is an alias: same function object as `safeParseAsync`, as before.
        get spa() {
          return this?.safeParseAsync;
        },
        set spa(value) {
          own(this, "spa", value);
        },
        validate(data2, params) {
          return validate(this, data2, params);
        },
        validateAsync(data2, params) {
          return parse_validateAsync(this, data2, params);
        },
        encode: function _encode2(data2, params) {
          return parse_encode(this, data2, params, { callee: _encode2 });
        },
        decode: function _decode2(data2, params) {
          return parse_decode(this, data2, params, { callee: _decode2 });
        },
        encodeAsync: async function _encodeAsync2(data2, params) {
          return await parse_encodeAsync(this, data2, params, { callee: _encodeAsync2 });
        },
        decodeAsync: async function _decodeAsync2(data2, params) {
          return await parse_decodeAsync(this, data2, params, { callee: _decodeAsync2 });
        },
        safeEncode(data2, params) {
          return parse_safeEncode(this, data2, params);
        },
        safeDecode(data2, params) {
          return parse_safeDecode(this, data2, params);
        },
        async safeEncodeAsync(data2, params) {
          return parse_safeEncodeAsync(this, data2, params);
        },
        async safeDecodeAsync(data2, params) {
          return parse_safeDecodeAsync(this, data2, params);
        },
        toJSONSchema(params) {
          return createToJSONSchemaMethod(this, {})(params);
        },
        // Reads through to the registry on every access, so it must not cache.
        get description() {
          return globalRegistry.get(this)?.description;
        },
        // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
        get _def() {
          return this._zod.def;
        }
      }), _ZodString = /* @__PURE__ */ $constructor(
        "_ZodString",
        (inst, def) => {
          $ZodString.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
        },
        /* @__PURE__ */ derived({
          format: (inst) => aggregateChecks(inst).format ?? null,
          minLength: (inst) => aggregateChecks(inst).minimum ?? null,
          maxLength: (inst) => aggregateChecks(inst).maximum ?? null
        }, {
          regex(...args) {
            return this.check(/* @__PURE__ */ _regex(...args));
          },
          includes(...args) {
            return this.check(/* @__PURE__ */ _includes(...args));
          },
          startsWith(...args) {
            return this.check(/* @__PURE__ */ _startsWith(...args));
          },
          endsWith(...args) {
            return this.check(/* @__PURE__ */ _endsWith(...args));
          },
          min(...args) {
            return this.check(/* @__PURE__ */ _minLength(...args));
          },
          max(...args) {
            return this.check(/* @__PURE__ */ _maxLength(...args));
          },
          length(...args) {
            return this.check(/* @__PURE__ */ _length(...args));
          },
          nonempty(...args) {
            return this.check(/* @__PURE__ */ _minLength(1, ...args));
          },
          lowercase(params) {
            return this.check(/* @__PURE__ */ _lowercase(params));
          },
          uppercase(params) {
            return this.check(/* @__PURE__ */ _uppercase(params));
          },
          trim() {
            return this.check(/* @__PURE__ */ _trim());
          },
          normalize(...args) {
            return this.check(/* @__PURE__ */ _normalize(...args));
          },
          toLowerCase() {
            return this.check(/* @__PURE__ */ _toLowerCase());
          },
          toUpperCase() {
            return this.check(/* @__PURE__ */ _toUpperCase());
          },
          slugify() {
            return this.check(/* @__PURE__ */ _slugify());
          }
        })
      ), ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
        $ZodString.init(inst, def), _ZodString.init(inst, def);
      }, {
        email(params) {
          return this.check(/* @__PURE__ */ _email(ZodEmail, params));
        },
        url(params) {
          return this.check(/* @__PURE__ */ _url(ZodURL, params));
        },
        jwt(params) {
          return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
        },
        emoji(params) {
          return this.check(/* @__PURE__ */ api_emoji(ZodEmoji, params));
        },
        guid(params) {
          return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
        },
        uuid(params) {
          return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
        },
        uuidv4(params) {
          return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
        },
        uuidv6(params) {
          return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
        },
        uuidv7(params) {
          return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
        },
        nanoid(params) {
          return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
        },
        cuid(params) {
          return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
        },
        cuid2(params) {
          return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
        },
        ulid(params) {
          return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
        },
        base64(params) {
          return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
        },
        base64url(params) {
          return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
        },
        xid(params) {
          return this.check(/* @__PURE__ */ _xid(ZodXID, params));
        },
        ksuid(params) {
          return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
        },
        ipv4(params) {
          return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
        },
        ipv6(params) {
          return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
        },
        cidrv4(params) {
          return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
        },
        cidrv6(params) {
          return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
        },
        e164(params) {
          return this.check(/* @__PURE__ */ _e164(ZodE164, params));
        },
        datetime(params) {
          return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
        },
        date(params) {
          return this.check(/* @__PURE__ */ _isoDate(schemas_ZodISODate, params));
        },
        time(params) {
          return this.check(/* @__PURE__ */ _isoTime(schemas_ZodISOTime, params));
        },
        duration(params) {
          return this.check(/* @__PURE__ */ _isoDuration(schemas_ZodISODuration, params));
        }
      });
      function schemas_string(params) {
        return /* @__PURE__ */ _string(ZodString, params);
      }
      const ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
        $ZodStringFormat.init(inst, def), _ZodString.init(inst, def);
      }), ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
        $ZodISODateTime.init(inst, def), ZodStringFormat.init(inst, def);
      }), schemas_ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
        $ZodISODate.init(inst, def), ZodStringFormat.init(inst, def);
      }), schemas_ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
        $ZodISOTime.init(inst, def), ZodStringFormat.init(inst, def);
      }), schemas_ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
        $ZodISODuration.init(inst, def), ZodStringFormat.init(inst, def);
      }), ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
        $ZodEmail.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_email(params) {
        return core._email(ZodEmail, params);
      }
      const ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
        $ZodGUID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_guid(params) {
        return core._guid(ZodGUID, params);
      }
      const ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
        $ZodUUID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_uuid(params) {
        return core._uuid(ZodUUID, params);
      }
      function uuidv4(params) {
        return core._uuidv4(ZodUUID, params);
      }
      function uuidv6(params) {
        return core._uuidv6(ZodUUID, params);
      }
      function uuidv7(params) {
        return core._uuidv7(ZodUUID, params);
      }
      const ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
        $ZodURL.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function url(params) {
        return core._url(ZodURL, params);
      }
      function httpUrl(params) {
        return core._url(ZodURL, {
          protocol: regexes.httpProtocol,
          hostname: regexes.domain,
          ...util.normalizeParams(params)
        });
      }
      const ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
        $ZodEmoji.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_emoji(params) {
        return core._emoji(ZodEmoji, params);
      }
      const ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
        $ZodNanoID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_nanoid(params) {
        return core._nanoid(ZodNanoID, params);
      }
      const ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
        $ZodCUID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_cuid(params) {
        return core._cuid(ZodCUID, params);
      }
      const ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
        $ZodCUID2.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_cuid2(params) {
        return core._cuid2(ZodCUID2, params);
      }
      const ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
        $ZodULID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_ulid(params) {
        return core._ulid(ZodULID, params);
      }
      const ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
        $ZodXID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_xid(params) {
        return core._xid(ZodXID, params);
      }
      const ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
        $ZodKSUID.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_ksuid(params) {
        return core._ksuid(ZodKSUID, params);
      }
      const ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
        $ZodIPv4.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_ipv4(params) {
        return core._ipv4(ZodIPv4, params);
      }
      const ZodMAC = (
        /* unused pure expression or super */
        null
      );
      function schemas_mac(params) {
        return core._mac(ZodMAC, params);
      }
      const ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
        $ZodIPv6.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_ipv6(params) {
        return core._ipv6(ZodIPv6, params);
      }
      const ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
        $ZodCIDRv4.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_cidrv4(params) {
        return core._cidrv4(ZodCIDRv4, params);
      }
      const ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
        $ZodCIDRv6.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_cidrv6(params) {
        return core._cidrv6(ZodCIDRv6, params);
      }
      const ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
        $ZodBase64.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_base64(params) {
        return core._base64(ZodBase64, params);
      }
      const ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
        $ZodBase64URL.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_base64url(params) {
        return core._base64url(ZodBase64URL, params);
      }
      const ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
        $ZodE164.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function schemas_e164(params) {
        return core._e164(ZodE164, params);
      }
      const ZodCreditCard = (
        /* unused pure expression or super */
        null
      );
      function schemas_creditCard(params) {
        return core._creditCard(ZodCreditCard, params);
      }
      const ZodIBAN = (
        /* unused pure expression or super */
        null
      );
      function schemas_iban(params) {
        return core._iban(ZodIBAN, params);
      }
      const ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
        $ZodJWT.init(inst, def), ZodStringFormat.init(inst, def);
      });
      function jwt(params) {
        return core._jwt(ZodJWT, params);
      }
      const ZodCustomStringFormat = (
        /* unused pure expression or super */
        null
      );
      function stringFormat(format, fnOrRegex, _params = {}) {
        return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
      }
      function schemas_hostname(_params) {
        return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
      }
      function schemas_hex(_params) {
        return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
      }
      function schemas_currencyCode(_params) {
        return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
      }
      function hash(alg, params) {
        const enc = params?.enc ?? "hex", format = `${alg}_${enc}`, regex = core.regexes[format];
        if (!regex)
          throw new Error(`Unrecognized hash format: ${format}`);
        return core._stringFormat(ZodCustomStringFormat, format, regex, params);
      }
      const ZodNumber = /* @__PURE__ */ $constructor(
        "ZodNumber",
        (inst, def) => {
          $ZodNumber.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params), inst.isFinite = !0;
        },
        /* @__PURE__ */ derived({
          minValue: (inst) => {
            const { minimum, exclusiveMinimum } = aggregateChecks(inst);
            return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
          },
          maxValue: (inst) => {
            const { maximum, exclusiveMaximum } = aggregateChecks(inst);
            return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
          },
          isInt: (inst) => {
            const { isInt, multipleOf } = aggregateChecks(inst);
            return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
          },
          format: (inst) => aggregateChecks(inst).format ?? null
        }, {
          gt(value, params) {
            return this.check(/* @__PURE__ */ _gt(value, params));
          },
          gte(value, params) {
            return this.check(/* @__PURE__ */ _gte(value, params));
          },
          min(value, params) {
            return this.check(/* @__PURE__ */ _gte(value, params));
          },
          lt(value, params) {
            return this.check(/* @__PURE__ */ _lt(value, params));
          },
          lte(value, params) {
            return this.check(/* @__PURE__ */ _lte(value, params));
          },
          max(value, params) {
            return this.check(/* @__PURE__ */ _lte(value, params));
          },
          int(params) {
            return this.check(schemas_int(params));
          },
          safe(params) {
            return this.check(schemas_int(params));
          },
          positive(params) {
            return this.check(/* @__PURE__ */ _gt(0, params));
          },
          nonnegative(params) {
            return this.check(/* @__PURE__ */ _gte(0, params));
          },
          negative(params) {
            return this.check(/* @__PURE__ */ _lt(0, params));
          },
          nonpositive(params) {
            return this.check(/* @__PURE__ */ _lte(0, params));
          },
          multipleOf(value, params) {
            return this.check(/* @__PURE__ */ _multipleOf(value, params));
          },
          step(value, params) {
            return this.check(/* @__PURE__ */ _multipleOf(value, params));
          },
          finite() {
            return this;
          }
        })
      );
      function schemas_number(params) {
        return /* @__PURE__ */ _number(ZodNumber, params);
      }
      const ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
        $ZodNumberFormat.init(inst, def), ZodNumber.init(inst, def);
      });
      function schemas_int(params) {
        return /* @__PURE__ */ _int(ZodNumberFormat, params);
      }
      function float32(params) {
        return core._float32(ZodNumberFormat, params);
      }
      function float64(params) {
        return core._float64(ZodNumberFormat, params);
      }
      function int32(params) {
        return core._int32(ZodNumberFormat, params);
      }
      function uint32(params) {
        return core._uint32(ZodNumberFormat, params);
      }
      const ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
        $ZodBoolean.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
      });
      function schemas_boolean(params) {
        return /* @__PURE__ */ _boolean(ZodBoolean, params);
      }
      const ZodBigInt = /* @__PURE__ */ $constructor(
        "ZodBigInt",
        (inst, def) => {
          $ZodBigInt.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
        },
        /* @__PURE__ */ derived({
          minValue: (inst) => aggregateChecks(inst).minimum ?? null,
          maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
          format: (inst) => aggregateChecks(inst).format ?? null
        }, {
          gte(value, params) {
            return this.check(/* @__PURE__ */ _gte(value, params));
          },
          min(value, params) {
            return this.check(/* @__PURE__ */ _gte(value, params));
          },
          gt(value, params) {
            return this.check(/* @__PURE__ */ _gt(value, params));
          },
          lt(value, params) {
            return this.check(/* @__PURE__ */ _lt(value, params));
          },
          lte(value, params) {
            return this.check(/* @__PURE__ */ _lte(value, params));
          },
          max(value, params) {
            return this.check(/* @__PURE__ */ _lte(value, params));
          },
          positive(params) {
            return this.check(/* @__PURE__ */ _gt(BigInt(0), params));
          },
          negative(params) {
            return this.check(/* @__PURE__ */ _lt(BigInt(0), params));
          },
          nonpositive(params) {
            return this.check(/* @__PURE__ */ _lte(BigInt(0), params));
          },
          nonnegative(params) {
            return this.check(/* @__PURE__ */ _gte(BigInt(0), params));
          },
          multipleOf(value, params) {
            return this.check(/* @__PURE__ */ _multipleOf(value, params));
          }
        })
      );
      function schemas_bigint(params) {
        return core._bigint(ZodBigInt, params);
      }
      const ZodBigIntFormat = (
        /* unused pure expression or super */
        null
      );
      function int64(params) {
        return core._int64(ZodBigIntFormat, params);
      }
      function uint64(params) {
        return core._uint64(ZodBigIntFormat, params);
      }
      const ZodSymbol = (
        /* unused pure expression or super */
        null
      );
      function symbol(params) {
        return core._symbol(ZodSymbol, params);
      }
      const ZodUndefined = (
        /* unused pure expression or super */
        null
      );
      function schemas_undefined(params) {
        return core._undefined(ZodUndefined, params);
      }
      const ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
        $ZodNull.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
      });
      function schemas_null(params) {
        return /* @__PURE__ */ api_null(ZodNull, params);
      }
      const ZodAny = (
        /* unused pure expression or super */
        null
      );
      function any() {
        return core._any(ZodAny);
      }
      const ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
        $ZodUnknown.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
      });
      function schemas_unknown() {
        return /* @__PURE__ */ _unknown(ZodUnknown);
      }
      const ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
        $ZodNever.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
      });
      function never(params) {
        return /* @__PURE__ */ _never(ZodNever, params);
      }
      const ZodVoid = (
        /* unused pure expression or super */
        null
      );
      function schemas_void(params) {
        return core._void(ZodVoid, params);
      }
      const ZodDate = /* @__PURE__ */ $constructor(
        "ZodDate",
        (inst, def) => {
          $ZodDate.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params), inst.min = (value, params) => inst.check(/* @__PURE__ */ _gte(value, params)), inst.max = (value, params) => inst.check(/* @__PURE__ */ _lte(value, params));
        },
        /* @__PURE__ */ derived({
          minDate: (inst) => {
            const { minimum } = aggregateChecks(inst);
            return minimum ? new Date(minimum) : null;
          },
          maxDate: (inst) => {
            const { maximum } = aggregateChecks(inst);
            return maximum ? new Date(maximum) : null;
          }
        }, {})
      );
      function schemas_date(params) {
        return core._date(ZodDate, params);
      }
      const ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
        _ensureDefaultMemoizer(), $ZodArray.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params), inst.element = def.element;
      }, {
        min(n, params) {
          return this.check(/* @__PURE__ */ _minLength(n, params));
        },
        nonempty(params) {
          return this.check(/* @__PURE__ */ _minLength(1, params));
        },
        max(n, params) {
          return this.check(/* @__PURE__ */ _maxLength(n, params));
        },
        length(n, params) {
          return this.check(/* @__PURE__ */ _length(n, params));
        },
        unwrap() {
          return this.element;
        }
      });
      function array(element, params) {
        return /* @__PURE__ */ _array(ZodArray, element, params);
      }
      function keyof(schema2) {
        const shape2 = schema2._zod.def.shape;
        return schemas_enum(Object.keys(shape2));
      }
      const ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
        _ensureDefaultMemoizer(), $ZodObjectJIT.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params), installLazyProp(inst, "shape", (self) => self._zod.def.shape, !1);
      }, {
        keyof() {
          return schemas_enum(Object.keys(this._zod.def.shape));
        },
        catchall(catchall) {
          return this.clone(mergeDefs(this._zod.def, { catchall }));
        },
        passthrough() {
          return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
        },
        loose() {
          return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
        },
        strict() {
          return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
        },
        strip() {
          return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
        },
        extend(incoming) {
          return extend(this, incoming);
        },
        safeExtend(incoming) {
          return safeExtend(this, incoming);
        },
        merge(other) {
          return merge(this, other);
        },
        pick(mask) {
          return pick(this, mask);
        },
        omit(mask) {
          return omit(this, mask);
        },
        partial(...args) {
          return partial(ZodOptional, this, args[0]);
        },
        exactPartial(...args) {
          return partial(ZodExactOptional, this, args[0], "exactPartial");
        },
        required(...args) {
          return required(ZodNonOptional, this, args[0]);
        }
      });
      function object(shape2, params) {
        const def = {
          type: "object",
          shape: shape2 ?? {},
          ...normalizeParams(params)
        };
        return new ZodObject(def);
      }
      function strictObject(shape2, params) {
        return new ZodObject({
          type: "object",
          shape: shape2,
          catchall: never(),
          ...normalizeParams(params)
        });
      }
      function looseObject(shape2, params) {
        return new ZodObject({
          type: "object",
          shape: shape2,
          catchall: schemas_unknown(),
          ...util.normalizeParams(params)
        });
      }
      const ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
        $ZodUnion.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params), inst.options = def.options;
      });
      function union(options, params) {
        return new ZodUnion({
          type: "union",
          options,
          ...normalizeParams(params)
        });
      }
      const ZodXor = (
        /* unused pure expression or super */
        null
      );
      function xor(options, params) {
        return new ZodXor({
          type: "union",
          options,
          inclusive: !1,
          ...util.normalizeParams(params)
        });
      }
      const ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
        ZodUnion.init(inst, def), $ZodDiscriminatedUnion.init(inst, def);
      });
      function discriminatedUnion(discriminator, options, params) {
        return new ZodDiscriminatedUnion({
          type: "union",
          options,
          discriminator,
          ...normalizeParams(params)
        });
      }
      const ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
        $ZodIntersection.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
      });
      function intersection(left, right) {
        return new ZodIntersection({
          type: "intersection",
          left,
          right
        });
      }
      const ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
        _ensureDefaultMemoizer(), $ZodTuple.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
      }, {
        rest(rest) {
          return this.clone({
            ...this._zod.def,
            rest
          });
        },
        partial() {
          const def = this._zod.def;
          if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
          return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
          });
        }
      });
      function tuple(items, _paramsOrRest, _params) {
        const hasRest = _paramsOrRest instanceof $ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
        return new ZodTuple({
          type: "tuple",
          items,
          rest,
          ...normalizeParams(params)
        });
      }
      const ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
        _ensureDefaultMemoizer(), $ZodRecord.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params), inst.keyType = def.keyType, inst.valueType = def.valueType;
      });
      function record(keyType, valueType, params) {
        return !valueType || !valueType._zod ? new ZodRecord({
          type: "record",
          keyType: schemas_string(),
          valueType: keyType,
          ...normalizeParams(valueType)
        }) : new ZodRecord({
          type: "record",
          keyType,
          valueType,
          ...normalizeParams(params)
        });
      }
      function partialRecord(keyType, valueType, params) {
        return new ZodRecord({
          type: "record",
          keyType,
          valueType,
          ...util.normalizeParams(params),
          partial: !0
        });
      }
      function looseRecord(keyType, valueType, params) {
        return new ZodRecord({
          type: "record",
          keyType,
          valueType,
          mode: "loose",
          ...util.normalizeParams(params)
        });
      }
      const ZodMap = (
        /* unused pure expression or super */
        null
      );
      function map(keyType, valueType, params) {
        return new ZodMap({
          type: "map",
          keyType,
          valueType,
          ...util.normalizeParams(params)
        });
      }
      const ZodSet = (
        /* unused pure expression or super */
        null
      );
      function set(valueType, params) {
        return new ZodSet({
          type: "set",
          valueType,
          ...util.normalizeParams(params)
        });
      }
      const ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
        $ZodEnum.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params), inst.enum = def.entries, inst.options = [...inst._zod.values];
        const keys = new Set(Object.keys(def.entries));
        inst.extract = (values, params) => {
          const newEntries = {};
          for (const value of values)
            if (keys.has(value))
              newEntries[value] = def.entries[value];
            else
              throw new Error(`Key ${value} not found in enum`);
          return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries
          });
        }, inst.exclude = (values, params) => {
          const newEntries = { ...def.entries };
          for (const value of values)
            if (keys.has(value))
              delete newEntries[value];
            else
              throw new Error(`Key ${value} not found in enum`);
          return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries
          });
        };
      });
      function schemas_enum(values, params) {
        const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
        return new ZodEnum({
          type: "enum",
          entries,
          ...normalizeParams(params)
        });
      }
      function nativeEnum(entries, params) {
        return new ZodEnum({
          type: "enum",
          entries,
          ...util.normalizeParams(params)
        });
      }
      const ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
        $ZodLiteral.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params), inst.values = new Set(def.values), Object.defineProperty(inst, "value", {
          get() {
            if (def.values.length > 1)
              throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            return def.values[0];
          }
        });
      });
      function literal(value, params) {
        return new ZodLiteral({
          type: "literal",
          values: Array.isArray(value) ? value : [value],
          ...normalizeParams(params)
        });
      }
      const ZodFile = (
        /* unused pure expression or super */
        null
      );
      function file(params) {
        return core._file(ZodFile, params);
      }
      const ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
        _ensureDefaultMemoizer(), $ZodTransform.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params), inst._zod.parse = (payload, _ctx) => {
          if (_ctx.direction === "backward")
            throw new $ZodEncodeError(inst.constructor.name);
          payload.addIssue = (issue) => {
            if (typeof issue == "string")
              payload.issues.push(util_issue(issue, payload.value, def));
            else {
              const _issue = issue;
              _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = inst), payload.issues.push(util_issue(_issue));
            }
          };
          const output = def.transform(payload.value, payload);
          return output instanceof Promise ? output.then((output2) => (payload.value = output2, payload)) : (payload.value = output, payload);
        };
      });
      function transform(fn) {
        return new ZodTransform({
          type: "transform",
          transform: fn
        });
      }
      const ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
        $ZodOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function optional(innerType) {
        return new ZodOptional({
          type: "optional",
          innerType
        });
      }
      const ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
        $ZodExactOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function exactOptional(innerType) {
        return new ZodExactOptional({
          type: "optional",
          innerType
        });
      }
      const ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
        $ZodNullable.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function nullable(innerType) {
        return new ZodNullable({
          type: "nullable",
          innerType
        });
      }
      function schemas_nullish(innerType) {
        return optional(nullable(innerType));
      }
      const ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
        $ZodDefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeDefault = inst.unwrap;
      });
      function schemas_default(innerType, defaultValue) {
        return new ZodDefault({
          type: "default",
          innerType,
          get defaultValue() {
            return typeof defaultValue == "function" ? defaultValue() : shallowClone(defaultValue);
          }
        });
      }
      const ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
        $ZodPrefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function prefault(innerType, defaultValue) {
        return new ZodPrefault({
          type: "prefault",
          innerType,
          get defaultValue() {
            return typeof defaultValue == "function" ? defaultValue() : shallowClone(defaultValue);
          }
        });
      }
      const ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
        $ZodNonOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function nonoptional(innerType, params) {
        return new ZodNonOptional({
          type: "nonoptional",
          innerType,
          ...normalizeParams(params)
        });
      }
      const ZodSuccess = (
        /* unused pure expression or super */
        null
      );
      function success(innerType) {
        return new ZodSuccess({
          type: "success",
          innerType
        });
      }
      const ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
        $ZodCatch.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeCatch = inst.unwrap;
      });
      function schemas_catch(innerType, catchValue) {
        return new ZodCatch({
          type: "catch",
          innerType,
          catchValue: typeof catchValue == "function" ? catchValue : constantCatch(catchValue)
        });
      }
      const ZodNaN = (
        /* unused pure expression or super */
        null
      );
      function nan(params) {
        return core._nan(ZodNaN, params);
      }
      const ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
        $ZodPipe.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params), inst.in = def.in, inst.out = def.out;
      });
      function pipe(in_, out) {
        return new ZodPipe({
          type: "pipe",
          in: in_,
          out
          // ...util.normalizeParams(params),
        });
      }
      const ZodCodec = (
        /* unused pure expression or super */
        null
      );
      function codec(in_, out, params) {
        return new ZodCodec({
          type: "pipe",
          in: in_,
          out,
          transform: params.decode,
          reverseTransform: params.encode
        });
      }
      function invertCodec(codec2) {
        const def = codec2._zod.def;
        return new ZodCodec({
          type: "pipe",
          in: def.out,
          out: def.in,
          transform: def.reverseTransform,
          reverseTransform: def.transform
        });
      }
      const ZodPreprocess = (
        /* unused pure expression or super */
        null
      ), ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
        $ZodReadonly.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
      });
      function readonly(innerType) {
        return new ZodReadonly({
          type: "readonly",
          innerType
        });
      }
      const ZodTemplateLiteral = (
        /* unused pure expression or super */
        null
      );
      function templateLiteral(parts, params) {
        return new ZodTemplateLiteral({
          type: "template_literal",
          parts,
          ...util.normalizeParams(params)
        });
      }
      const ZodLazy = (
        /* unused pure expression or super */
        null
      );
      function lazy(getter) {
        return new ZodLazy({
          type: "lazy",
          getter
        });
      }
      const ZodPromise = (
        /* unused pure expression or super */
        null
      );
      function promise(innerType) {
        return new ZodPromise({
          type: "promise",
          innerType
        });
      }
      const ZodFunction = (
        /* unused pure expression or super */
        null
      );
      function _function(params) {
        return new ZodFunction({
          type: "function",
          input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(schemas_unknown()),
          output: params?.output ?? schemas_unknown()
        });
      }
      const ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
        $ZodCustom.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
      });
      function check(fn) {
        const ch = new core.$ZodCheck({
          check: "custom"
          // ...util.normalizeParams(params),
        });
        return ch._zod.check = fn, ch;
      }
      function custom(fn, _params) {
        return /* @__PURE__ */ _custom(ZodCustom, fn ?? (() => !0), _params);
      }
      function refine(fn, _params = {}) {
        return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
      }
      function superRefine(fn, params) {
        return /* @__PURE__ */ _superRefine(fn, params);
      }
      const schemas_describe = describe, schemas_meta = meta, ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
        ZodCustom.init(inst, def);
      }, {
        properties(shape2, params) {
          return this.check(/* @__PURE__ */ _properties(shape2, params));
        }
      });
      function _instanceof(cls, params = {}) {
        const inst = new ZodInstanceOf({
          type: "custom",
          check: "custom",
          fn: (data2) => data2 instanceof cls,
          abort: !0,
          ...util.normalizeParams(params)
        });
        return inst._zod.bag.Class = cls, inst._zod.check = (payload) => {
          payload.value instanceof cls || payload.issues.push({
            code: "invalid_type",
            expected: cls.name,
            input: payload.value,
            inst,
            path: [...inst._zod.def.path ?? []]
          });
        }, inst;
      }
      const stringbool = (...args) => core._stringbool({
        Codec: ZodCodec,
        Boolean: ZodBoolean,
        String: ZodString
      }, ...args);
      function json(params) {
        const jsonSchema = lazy(() => union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]));
        return jsonSchema;
      }
      function preprocess(fn, schema2) {
        return new ZodPreprocess({
          type: "pipe",
          in: transform(fn),
          out: schema2
        });
      }
      const engineVersion = 1, amount = schemas_number().finite(), count = strictObject({ bad: amount.min(0), total: amount.min(0) }), counts = strictObject({ new: count, old: count.nullable() }), stateSchema = strictObject({
        engine: literal(engineVersion),
        /** Hash of what was asked: criteria and shares of the error budget. */
        asked: schemas_string().max(200),
        /** End of the last interval that is in it, epoch ms. */
        until: amount,
        /** Begin of the attempt's evidence, epoch ms; the grid of weights starts here. */
        origin: amount,
        /** Intervals that the attempt was planned to take. */
        planned: amount.min(1),
        /** Weights are placed up to this slot of the grid. */
        slot: amount.min(0),
        /** When each stage began, epoch ms. */
        stages: array(amount).max(1e3),
        /** What the old arm showed lately: counts, or buckets. */
        learned: union([
          schemas_null(),
          count,
          // Without the last bound, which is infinite and has no place in JSON.
          strictObject({ le: array(amount).max(500), count: array(amount).max(501) })
        ]),
        learnedAt: amount.nullable(),
        before: strictObject({ phi: amount.min(1).max(1e4), size: amount.min(0) }),
        running: strictObject({
          squares: amount.min(0),
          pairs: amount.min(0),
          block: counts.nullable(),
          before: counts.nullable()
        }),
        /** ln S of each alternative, by test. */
        tests: record(schemas_string().max(40), array(amount).max(20)),
        /** Counts of the step so far. */
        counts: counts.nullable(),
        suspect: strictObject({ since: amount, logE: amount, counts }).nullable(),
        /** Counts of the old arm by hour of the week (UTC, Monday 00:00 = 0), for the time when it has no traffic left: [hour, bad, total]. */
        hours: array(tuple([amount.min(0).max(167), amount.min(0), amount.min(0)])).max(168)
      });
      function state_readTestState(json2, asked) {
        const parsed2 = stateSchema.safeParse(json2);
        return parsed2.success && parsed2.data.asked === asked ? parsed2.data : null;
      }
      function writeState(running, asked, write) {
        const { learned, tests, hours, counts: counts2, suspect, ...rest } = running;
        return {
          engine: engineVersion,
          asked,
          ...rest,
          stages: [...rest.stages],
          learned: write(learned),
          // A proof starts afresh with its step, and the next step is what the state is kept for; an empty test has nothing to say.
          tests: Object.fromEntries(Object.entries(tests).map(([id, logs]) => [id, logs.map(finite)])),
          counts: counts2,
          suspect: suspect === null ? null : { ...suspect, logE: finite(suspect.logE) },
          hours: [...hours].map(([hour2, { bad, total: total2 }]) => [hour2, bad, total2])
        };
      }
      function resumeState(state, read2) {
        const { engine: _, asked: __, learned, hours, ...rest } = state;
        return {
          ...rest,
          learned: read2(learned),
          hours: new Map(hours.map(([hour2, bad, total2]) => [hour2, { bad, total: total2 }]))
        };
      }
      const finite = (log) => Math.max(-700, Math.min(700, log));
      function testFractions(kind, words, stages, settings, intervals, options) {
        const asked = options.asked ?? "", state = state_readTestState(options.carried, asked), tests = runTests(kind, stages, settings, state === null ? null : resumeState(state, words.read));
        for (const interval of intervals)
          interval.end <= options.now - options.delay && tests.take(interval);
        const running = tests.state(), stage = stages.at(-1), level = (id) => {
          const found = running.tests[id];
          return found === void 0 ? null : total(found);
        }, asking = tests.last(), last = asking !== null && asking.stage === stage?.since ? asking : null, entered = stage !== void 0 && running.stages.at(-1) === stage.since, proofs = stage === void 0 ? [] : kind.proofs(stage), crossing2 = tests.crossing();
        return {
          crossing: crossing2 === null ? null : {
            at: crossing2.at,
            code: crossing2.limit.code,
            text: crossed(crossing2, words.say),
            counted: crossing2.suspect !== null
          },
          limits: (stage === void 0 ? [] : kind.limits(stage)).map(({ bars, absolute, comparesArms }) => ({
            comparesArms,
            shared: absolute !== null && kind.over(running.learned, absolute),
            bars: bars.map((bar) => ({ ...bar, logE: level(bar.id) }))
          })),
          proofs: proofs.map((proof2) => ({ ...proof2, logE: entered ? level(proof2.id) : null })),
          suspect: crossing2 === null && running.suspect !== null ? saidOf(running.suspect.counts, words.say) : null,
          untestable: tests.untestable(),
          weaker: tests.weaker(),
          dispersion: last?.phi ?? 1,
          counts: entered ? running.counts : null,
          outlook: outlookOf(last, running.tests, kind, stage, settings),
          state: writeState(running, asked, words.write)
        };
      }
      const saidOf = ({ new: fresh, old }, say) => old === null ? say(fresh) : `${say(fresh)}; the old system had ${say(old)}`, odds = (logE) => `1 in ${countText(threeDigits(Math.min(1e9, Math.exp(logE))))}`, threeDigits = (value) => {
        const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
        return Math.floor(value / unit) * unit;
      };
      function crossed({ limit, logE, suspect, at: at2 }, say) {
        const measured2 = suspect === null ? "" : `${saidOf(suspect.counts, say)} within ${spanText(at2 - suspect.since)}; `, chance2 = limit.bars.flatMap(({ id, level }, i) => {
          const text = odds(Math.max(0, logE[i] ?? 0));
          return id === "over" ? [`at exactly the limit this would be a ${text} event`] : level === "chance" ? [`if the new system were no worse, this would be a ${text} event in the whole ramp`] : [`with half of the limit a ${text} event`];
        });
        return `${measured2}${chance2.join(", ")}`;
      }
      function outlookOf(last, evidence, kind, stage, settings) {
        if (last === null || stage === void 0)
          return { advanceIn: null, detectIn: null };
        const until = (id, target, worse) => {
          const question = last.questions.find((one) => one.id === id);
          if (question === void 0)
            return null;
          const excess = worse ? limitExcess(last) : 0;
          return intervalsUntil(target, evidence[id], growth(question, last, (old) => (question.nul.ratio > 0 ? old : 0) + excess));
        }, slowest = (found) => found.length === 0 || found.includes(null) ? null : Math.max(...found.map((one) => one ?? 0)) * settings.interval, proofs = kind.proofs(stage).map(({ id }) => until(id, settings.proof, !1)), bars = kind.limits(stage).find(({ comparesArms }) => comparesArms)?.bars.map(({ id, level }) => until(id, settings[level], !0)) ?? [];
        return { advanceIn: slowest(proofs), detectIn: slowest(bars) };
      }
      function limitExcess({ questions }) {
        const first = questions.find(({ id }) => id === "none")?.alternatives[0];
        return first === void 0 ? 0 : first.new - first.old;
      }
      const sayErrors = (direction) => ({ bad, total: all }) => {
        const noun = direction === "up" ? Math.round(bad) === 1 ? "error" : "errors" : "without success", share = all > 0 ? ` (${percentText(Math.min(1, bad / all))})` : "";
        return `${countText(bad)} ${noun} in ${countText(all)} ${Math.round(all) === 1 ? "request" : "requests"}${share}`;
      }, saySlow = (quantile) => ({ bad, total: all }) => `${all > 0 ? percentText(Math.max(0, Math.min(1, bad / all))) : "none"} of ${countText(all)} requests slower than the old P${numberText(quantile * 100)}`, recent = 12, fewest = 6, tolerance = 1.25, errors = 4;
      function brokenSplit(method, pairs, share) {
        if (!(share > 0 && share < 100))
          return null;
        const shares = pairs.slice(-recent).flatMap(({ new: fresh, old }) => {
          const [a, b] = [method.samples(fresh), old === null ? null : method.samples(old)];
          return a === null || b === null || a + b <= 0 ? [] : [{ part: a / (a + b), weight: a + b }];
        });
        if (shares.length < fewest)
          return null;
        const all = shares.reduce((sum, { weight }) => sum + weight, 0), mean2 = shares.reduce((sum, { part, weight }) => sum + part * weight, 0) / all, scatter = shares.reduce((sum, { part, weight }) => sum + (weight * (part - mean2)) ** 2, 0), planned = share / 100, least = Math.sqrt(planned * (1 - planned) / all), error2 = Math.max(Math.sqrt(scatter) / all, least) * errors, most2 = 1 - (1 - planned) / tolerance;
        return mean2 - error2 <= Math.max(planned * tolerance, Math.min(most2, planned)) && mean2 + error2 >= planned / tolerance ? null : `the new system gets ${percentText(mean2)} of the requests measured in the last ${shares.length} intervals, and the plan says ${percentText(planned)}: with another split the two are no fair comparison`;
      }
      function enoughSamples(method, rule, pair) {
        const needed = method.samplesNeeded, enough2 = (arm) => needed === null || (method.samples(arm) ?? Number.POSITIVE_INFINITY) >= needed;
        return rule.comparesArms ? enough2(pair.new) && pair.old !== null && enough2(pair.old) : enough2(pair.new);
      }
      const debounced_windows_counts = (method, rule, pair) => method.hasEvidence(pair.new) && (!rule.comparesArms || pair.old !== null && method.hasEvidence(pair.old));
      function judgeWindows(method, rule, pieces) {
        const judged = [];
        let open = null;
        for (const piece of pieces) {
          if (piece.restarts && rule.windows === "merged" && (open = null), !debounced_windows_counts(method, rule, piece.pair))
            continue;
          const pair = addPairs(method, open?.pair ?? null, piece.pair), start = open?.start ?? piece.start, complete = rule.windows === "cumulative" || enoughSamples(method, rule, pair);
          complete && judged.push({ start, end: piece.end, pair, outcome: rule.outcome(pair) }), open = rule.windows === "cumulative" || rule.windows === "merged" && !complete ? { start, pair } : null;
        }
        return judged;
      }
      function firstBreach(windows) {
        const breaches = (window) => window?.outcome === "breach";
        return windows.find((window, i) => breaches(window) && (breaches(windows[i - 1]) || breaches(windows[i - 2]))) ?? null;
      }
      const judgement = (verdict, code, text) => ({
        verdict,
        code,
        text,
        breachedAt: null
      }), staleAfter = 3, reasons = {
        "no-series": "no series",
        null: "no value",
        nan: "not a number (NaN)",
        infinite: "infinite",
        partial: "partial data",
        negative: "a negative count",
        "other-shape": "another shape"
      };
      function breach(judged) {
        const breaches = judged.flatMap(({ rule: rule2, windows }) => {
          const window2 = firstBreach(windows);
          return window2 === null ? [] : [{ rule: rule2, window: window2 }];
        }), [first] = breaches.sort((a, b) => a.window.end - b.window.end);
        if (first === void 0)
          return null;
        const { rule, window } = first, text = `${rule.explain(window.pair)}; 2 of 3 windows breached`;
        return { verdict: "BREACH", code: rule.code, text, breachedAt: window.end };
      }
      const missing = (evidence) => `${evidence.gaps.map((gap) => `${gap.arm} system: ${reasons[gap.why]} in ${countText(gap.intervals)}`).join(", ")} of ${countText(evidence.closed)} closed intervals`;
      function verdict_nothing(evidence, { interval, delay, now, since }) {
        const complete = Math.ceil(since / interval) * interval + interval + delay;
        return evidence.closed > 0 ? judgement("NO_DATA", "no-data", `no complete interval: ${missing(evidence)}`) : complete <= now ? judgement("NO_DATA", "no-data", "the provider returned no closed interval") : judgement("INSUFFICIENT", "too-early", `the first interval is complete in ${spanText(complete - now)}`);
      }
      function staleness(evidence, { interval, delay, now }) {
        const end = evidence.pieces.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
        if (end >= now - delay - staleAfter * interval)
          return null;
        const because = evidence.gaps.length === 0 ? "nothing came after it" : missing(evidence);
        return judgement("NO_DATA", "stale", `the last complete interval ended ${spanText(now - end)} ago: ${because}`);
      }
      const inDoubt = ["breach", "shared", "untestable"];
      function doubt(method, judged, pooled) {
        const seen = judged.flatMap(({ rule, windows }) => {
          const recent2 = windows.slice(-2).reverse(), whole = windows.length === 0 ? "untestable" : rule.outcome(pooled);
          return [
            ...recent2.map(({ pair, outcome }) => ({ rule, pair, outcome, scope: "in one of the last 2 windows" })),
            // What the windows can tell and the whole cannot (the histogram was cut differently half-way) is told by the windows.
            ...whole === "untestable" ? [] : [{ rule, pair: pooled, outcome: whole, scope: "over all evidence" }]
          ];
        }), worst = inDoubt.flatMap((outcome) => seen.filter((one) => one.outcome === outcome))[0];
        if (worst === void 0)
          return null;
        const text = `${worst.rule.explain(worst.pair)}; ${worst.scope}`;
        return worst.outcome === "breach" ? judgement("INSUFFICIENT", "suspect", `${text}, which is past the limit`) : worst.outcome === "shared" ? judgement("INSUFFICIENT", "shared-incident", `${text}, and the old system is past this limit too`) : judgement("INSUFFICIENT", method.untestable, `${text}, and the data cannot tell which side of the limit that is`);
      }
      function shortage(method, judged, evidence, pooled, options) {
        const total2 = method.samples(pooled.new);
        if (method.samplesNeeded !== null && total2 !== null && total2 < method.samplesNeeded) {
          const text = `${countText(total2)} of ${countText(method.samplesNeeded)} ${method.unit}`;
          return judgement("INSUFFICIENT", "too-few-samples", text);
        }
        for (const { rule, windows } of judged) {
          if (windows.length > 0)
            continue;
          if (rule.comparesArms && pooled.old === null)
            return judgement("INSUFFICIENT", "no-control", "the old system was not measured, and a limit is relative to it");
          const needed = `${countText(method.samplesNeeded ?? 1)} ${method.unit}`, control = rule.comparesArms && pooled.old !== null ? method.samples(pooled.old) : null, text = enoughSamples(method, rule, pooled) ? `no window holds ${needed}` : `${countText(control ?? 0)} of ${needed} in the old system`;
          return judgement("INSUFFICIENT", "too-few-samples", text);
        }
        return quietness(method, evidence, options);
      }
      function quietness(method, evidence, options) {
        const quietSince = evidence.pieces.findLast((piece) => method.hasEvidence(piece.pair.new))?.end ?? options.since;
        return quietSince >= options.now - options.delay - staleAfter * options.interval ? null : judgement("INSUFFICIENT", "no-traffic", `no ${method.unit} for ${spanText(options.now - quietSince)}`);
      }
      function inForce(method, judged, share) {
        const absolute = judged.filter(({ rule }) => !rule.comparesArms), compared = judged.some(({ rule, windows }) => rule.comparesArms && windows.length > 0);
        if (share < 100 || compared || absolute.length === 0)
          return { applicable: judged, proofs: method.proofs, note: "" };
        const note = absolute.length < judged.length ? "; too little is left of the old system to compare with" : "";
        return { applicable: absolute, proofs: method.proofs.filter((proof2) => !proof2.comparesArms), note };
      }
      function judge(method, evidence, criterion, options) {
        const pooled = pool(method, evidence.pieces), judged = method.rules.map((rule) => ({ rule, windows: judgeWindows(method, rule, evidence.pieces) }));
        if (pooled === null)
          return verdict_nothing(evidence, options);
        const found = breach(judged) ?? staleness(evidence, options);
        if (found !== null)
          return found;
        const { applicable, proofs, note } = inForce(method, judged, options.share);
        if (applicable.length + proofs.length === 0) {
          const samples2 = method.samples(pooled.new), text = samples2 === null ? "measured, no limit set" : `${countText(samples2)} ${method.unit}, no limit set`;
          return judgement("PASS", "observed", text);
        }
        const held = doubt(method, applicable, pooled) ?? shortage(method, applicable, evidence, pooled, options);
        if (held !== null)
          return held;
        const checks2 = proofs.map((proof2) => proof2.check(pooled)), open = checks2.find((check2) => !check2.proven);
        if (open !== void 0)
          return judgement("INSUFFICIENT", "not-proven", open.text);
        const last = applicable.flatMap(({ rule, windows }) => windows.slice(-1).map((window) => rule.explain(window.pair)));
        return judgement("PASS", "within-limits", `${checks2[0]?.text ?? last[0] ?? criterion.metric}${note}`);
      }
      const tolerableOdds = 12, doubtful = Math.log(3), twoWeeks = 4032, fullProofShare = 25;
      function firstBars({ kind, rollback = {}, mode }) {
        if (mode === "threshold")
          return 0;
        const { above, below, aboveBaselineBy, aboveBaselineTimes } = rollback, absolute = [above, below].filter((limit) => limit !== void 0).length, relative = [aboveBaselineBy, aboveBaselineTimes].filter((limit) => limit !== void 0).length;
        return absolute + relative === 0 ? 0 : kind === "ratio" ? 1 : kind === "count" ? aboveBaselineTimes === void 0 ? 0 : 1 : kind === "quantile" ? absolute + Math.min(1, relative) : absolute + relative;
      }
      function settingsOf(criterion, options) {
        const { falseAlarms = 0.01, missed = 0.05, planned = twoWeeks, tests, interval } = options, sharing = Math.max(1, tests ?? firstBars(criterion));
        return {
          chance: Math.log(sharing / falseAlarms),
          tolerable: Math.log(tolerableOdds),
          proof: Math.log(1 / missed),
          interval,
          planned: Math.max(1, planned)
        };
      }
      function stretchOf(share, proof2) {
        return proof2 === "strict" ? 1 : share > 0 ? Math.max(1, fullProofShare / share) : Number.POSITIVE_INFINITY;
      }
      function stagesOf(criterion, options) {
        const { since, share, earlier = [], proof: proof2 } = options;
        return [...earlier, { since, share, criterion }].map((one) => ({
          since: one.since,
          share: one.share,
          criterion: one.criterion ?? criterion,
          stretch: stretchOf(one.share, proof2)
        }));
      }
      function judgeTests(method, tested, evidence, criterion, options) {
        const { crossing: crossing2 } = tested, pooled = pool(method, evidence.pieces);
        if (crossing2 !== null) {
          const text = `${crossing2.counted || pooled === null ? "" : `${measuredText(method, pooled)}; `}${crossing2.text}`;
          return { verdict: "BREACH", code: crossing2.code, text, breachedAt: crossing2.at };
        }
        if (pooled === null)
          return verdict_nothing(evidence, options);
        const stale = staleness(evidence, options);
        if (stale !== null)
          return stale;
        const measured2 = measuredText(method, pooled), compared = pooled.old !== null || tested.weaker, applies = ({ comparesArms }) => !comparesArms || compared || options.share < 100, limits2 = tested.limits.filter(applies), proofs = tested.proofs.filter(applies);
        if (limits2.length + proofs.length === 0)
          return judgement("PASS", "observed", `${measured2}, no limit set`);
        if (tested.untestable)
          return judgement("INSUFFICIENT", method.untestable, `${measured2}; the data cannot tell on which side of a limit that is`);
        if (!compared && limits2.some(({ comparesArms }) => comparesArms))
          return judgement("INSUFFICIENT", "no-control", "the old system was not measured, and a limit is relative to it");
        const held = judge_tests_doubt(tested, limits2, measured2);
        if (held !== null)
          return held;
        const quiet = quietness(method, evidence, options);
        if (quiet !== null)
          return quiet;
        const pairs = evidence.pieces.map(({ pair }) => pair), split = method.unit === "requests" && criterion.split !== "unchecked" ? brokenSplit(method, pairs, options.share) : null;
        return split !== null ? judgement("INSUFFICIENT", "traffic-split", split) : proven(tested, proofs, measured2, criterion, options);
      }
      function judge_tests_doubt(tested, limits2, measured2) {
        const inDoubt2 = limits2.filter(({ bars }) => {
          const last = bars.at(-1), chance2 = bars.find(({ level }) => level === "chance");
          return ((bars.length > 1 && last?.level === "tolerable" ? last : chance2)?.logE ?? 0) > doubtful;
        });
        if (inDoubt2.find((limit) => limit.shared) !== void 0)
          return judgement("INSUFFICIENT", "shared-incident", `${measured2}; past the limit, and the old system is past it too`);
        if (inDoubt2.length === 0)
          return null;
        const text = tested.suspect ?? measured2;
        return judgement("INSUFFICIENT", "suspect", `${text}; that speaks against the new system, not yet enough`);
      }
      function proven(tested, proofs, measured2, criterion, options) {
        const missed = options.missed ?? 0.05, target = Math.log(1 / missed), certainty = `${percentText(1 - missed)} sure`, note = tested.weaker ? "; weaker: compared with what the old system showed at the same hour of the week" : "", scatter = tested.dispersion > 1.5 && tested.counts !== null ? `; counts scatter ${countText(tested.dispersion)} times as much as chance` : "", open = proofs.filter(({ logE }) => (logE ?? 0) < target), claim2 = (list) => list.map(({ rulesOut }) => rulesOut).join(" or "), { advanceIn, detectIn } = tested.outlook;
        if (open.length > 0) {
          const wait = advanceIn === null ? "at this rate it cannot" : `if all is well in about ${spanText(advanceIn)}`;
          return judgement("INSUFFICIENT", "not-proven", `${measured2}; this step must rule out ${claim2(open)}, ${wait}${scatter}`);
        }
        const seen = detectIn === null ? "" : `; a regression of the limit's size would be seen within ${spanText(detectIn)}`, ruled = proofs.length === 0 ? "" : `; ${certainty} that it is not ${claim2(proofs)}`;
        return judgement("PASS", proofs.length === 0 && criterion.rollback === void 0 ? "observed" : "within-limits", `${measured2}${ruled}${seen}${scatter}${note}`);
      }
      function measuredText(method, pair) {
        const say = method.say;
        return pair.old === null ? say(pair.new) : `${say(pair.new)}; the old system had ${say(pair.old)}`;
      }
      function limitTests({ by, times: times2, over }, code, worse) {
        const relative = (name, id) => ({
          code: name,
          bars: [
            { id: "none", level: "chance" },
            { id, level: "tolerable" }
          ],
          absolute: null,
          comparesArms: !0
        }), absolute = (limit) => ({
          code,
          bars: [
            { id: "over", level: "chance" },
            { id: worse, level: "chance" }
          ],
          absolute: limit,
          comparesArms: !1
        });
        return [
          ...by === void 0 ? [] : [relative("above-baseline-by", "half-by")],
          ...times2 === void 0 ? [] : [relative("above-baseline-times", "half-times")],
          ...over === void 0 ? [] : [absolute(over)]
        ];
      }
      const prior = { bad: 0.5, total: 100 }, rateFloor = 1e-3, recentRate = ({ bad, total: total2 }) => Math.min(1, Math.max(0, (bad + prior.bad) / (total2 + prior.total)));
      function ratio_kind_multiple(factor2, direction) {
        return direction === "up" ? { ratio: factor2, excess: 0 } : { ratio: 1 / factor2, excess: 1 - 1 / factor2 };
      }
      function failureLimits({ direction }, limits2 = {}) {
        const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times2 } = limits2, over = direction === "up" ? above : below === void 0 ? void 0 : 1 - below;
        return { by, times: times2, over };
      }
      function margin({ by, times: times2, over }, rate2) {
        const found = [
          ...by === void 0 ? [] : [by],
          ...times2 === void 0 ? [] : [(times2 - 1) * rate2],
          ...by !== void 0 || times2 !== void 0 || over === void 0 ? [] : [Math.max(over - rate2, over / 2)]
        ];
        return Math.max(1e-9, Math.min(...found));
      }
      const worseBy = (rate2, size, excess) => excesses.map((times2) => ({ old: rate2, new: question_atMost(rate2 + Math.max(size * times2, 1.5 * excess)) })), worseThan = (limit) => [1.5, 2, 4, 10, 40].map((times2) => ({
        old: 0,
        new: limit * times2 < 0.95 ? limit * times2 : (limit + 1) / 2
      })), betterThan = (old, excess) => [0, 0.25, 0.5].map((part) => ({ old, new: question_atMost(old + part * excess) })), belowLimit = (limit) => [1e-3, 0.25, 0.5].map((part) => ({ old: 0, new: limit * part }));
      function ratioKind(direction) {
        const failures = ({ bad, total: total2 }) => ({
          bad: Math.min(total2, Math.max(0, direction === "up" ? bad : total2 - bad)),
          total: total2
        }), countsOf2 = ({ new: fresh, old }) => ({
          new: failures(fresh),
          old: old === null ? null : failures(old)
        });
        function worse(learned, counts2, { criterion, recorded }) {
          const control = counts2.old !== null, compared = control || recorded !== void 0, rate2 = control ? learned : recorded ?? learned, against = ({ ratio, excess }) => control ? { ratio, excess } : { ratio: 0, excess: ratio * rate2 + excess }, limits2 = failureLimits(criterion, criterion.rollback), size = margin(limits2, rate2), ask2 = (id, nul, alternatives2) => ({
            id,
            nul: against(nul),
            side: "worse",
            alternatives: alternatives2,
            counts: counts2
          }), found = [], { by, times: times2, over } = limits2;
          if (compared && (by ?? times2 ?? over) !== void 0 && found.push(ask2("none", { ratio: 1, excess: 0 }, worseBy(rate2, size, 0))), compared && by !== void 0) {
            const excess = tolerable * by;
            found.push(ask2("half-by", { ratio: 1, excess }, worseBy(rate2, size, excess)));
          }
          if (compared && times2 !== void 0) {
            const nul = ratio_kind_multiple(1 + tolerable * (times2 - 1), direction), excess = nul.ratio * rate2 + nul.excess - rate2;
            found.push(ask2("half-times", nul, worseBy(rate2, size, excess)));
          }
          return over !== void 0 && found.push(ask2("over", { ratio: 0, excess: over }, worseThan(over))), found;
        }
        function proofs(learned, counts2, stage) {
          const { recorded } = stage, rate2 = counts2.old === null ? recorded ?? learned : learned;
          return proofLimits(stage, rate2).flatMap(({ id, excess, comparesArms }) => {
            if (comparesArms && counts2.old === null && recorded === void 0)
              return [];
            const paired = comparesArms && counts2.old !== null, nul = {
              ratio: paired ? 1 : 0,
              excess: comparesArms && !paired ? Math.min(1, rate2 + excess) : excess
            }, alternatives2 = comparesArms ? betterThan(rate2, excess) : belowLimit(excess);
            return [{ id, nul, side: "no-worse", alternatives: alternatives2, counts: counts2 }];
          });
        }
        return {
          unit: "requests",
          bounded: !0,
          read: readRatio,
          size: ({ total: total2 }) => total2,
          start: { bad: 0, total: 0 },
          learn: (learned, old, keep) => {
            const { bad, total: total2 } = failures(old);
            return { bad: learned.bad * keep + bad, total: learned.total * keep + total2 };
          },
          rate: recentRate,
          scatter: (_, pair) => countsOf2(pair),
          over: ({ bad, total: total2 }, absolute) => total2 > 0 && bad / total2 > absolute,
          before: (arms2) => arms2.map(failures),
          limits: ({ criterion }) => limitTests(failureLimits(criterion, criterion.rollback), criterion.direction === "up" ? "above" : "below", "none"),
          proofs: (stage) => proofLimits(stage, null).map(proofTest(direction)),
          questions: (learned, pair, stage) => {
            const [rate2, counts2] = [recentRate(learned), countsOf2(pair)];
            return { questions: [...worse(rate2, counts2, stage), ...proofs(rate2, counts2, stage)], untestable: !1 };
          }
        };
      }
      function proofLimits({ criterion, stretch }, rate2) {
        const goal = failureLimits(criterion, advanceAsFailures(criterion)), declared = [goal.by, goal.times, goal.over].some((limit) => limit !== void 0), { by, times: times2, over } = declared ? goal : failureLimits(criterion, criterion.rollback), wide = declared ? 1 : stretch, base = Math.max(rate2 ?? 0, rateFloor), found = [];
        if (by !== void 0 && found.push({ id: "proof-by", excess: Math.min(1, by * wide), comparesArms: !0 }), times2 !== void 0) {
          const factor2 = 1 + (times2 - 1) * wide, excess = criterion.direction === "up" ? (factor2 - 1) * base : (1 - Math.min(1, rate2 ?? 0)) * (1 - 1 / factor2);
          found.push({ id: "proof-times", excess: Math.min(1, Math.max(1e-9, excess)), comparesArms: !0, factor: factor2 });
        }
        return over !== void 0 && found.push({ id: "proof-over", excess: Math.min(1, over * wide), comparesArms: !1 }), found;
      }
      function advanceAsFailures({ direction, advance }) {
        if (advance === void 0)
          return;
        const { above, below, ...relative } = advance;
        return direction === "up" ? { ...relative, ...below === void 0 ? {} : { above: below } } : { ...relative, ...above === void 0 ? {} : { below: above } };
      }
      function proofTest(direction) {
        return ({ id, excess, comparesArms, factor: factor2 }) => {
          const points = `${percentText(excess)} points`.replace(" % points", " percentage points"), rulesOut = factor2 !== void 0 ? `${direction === "up" ? "more" : "less"} than ${timesText(factor2)} the old rate` : comparesArms ? `more than ${direction === "up" ? "+" : "-"}${points}` : direction === "up" ? `a rate of ${percentText(excess)} or more` : `a rate of ${percentText(1 - excess)} or less`;
          return { id, comparesArms, rulesOut };
        };
      }
      const stakes = [0.3, 0.6, 0.9];
      function testSigns(method, intervals, settings, options) {
        const asked = options.asked ?? "", carried = state_readTestState(options.carried, asked), steps2 = [...(options.earlier ?? []).map(({ since }) => since), options.since], origin = carried?.origin ?? steps2[0] ?? options.since, planned = carried?.planned ?? settings.planned, begun = [...carried?.stages ?? []], tests = { ...carried?.tests }, from = carried?.until ?? Number.NEGATIVE_INFINITY;
        let crossing2 = null, at2 = carried?.until ?? origin, untestable = !1;
        const slotOf = (end) => Math.max(0, (end - origin) / settings.interval), weightUpTo = (end) => weightBefore(slotOf(end), planned), { pieces } = gatherEvidence(method, intervals, { ...options, since: Math.min(origin, options.since) }), found = method.rules.map((rule) => {
          let placed2 = carried?.until ?? origin, stages = begun.length, step2 = begun.at(-1), healthy = [], [past, seen] = [0, 0];
          for (const window of judgeWindows(method, rule, pieces)) {
            const since = steps2.findLast((one) => one <= window.start);
            if (window.end <= from || since === void 0 || (at2 = Math.max(at2, window.end), untestable = window.outcome === "untestable", window.outcome === "shared" || window.outcome === "untestable"))
              continue;
            const breach2 = window.outcome === "breach";
            let weight = weightUpTo(window.end) - weightUpTo(placed2);
            since !== step2 && (weight += stageWeight(stages), stages += 1, step2 = since, healthy = []), placed2 = window.end, tests[rule.code] = accumulate(tests[rule.code] ?? [], bets(breach2), weight), healthy = accumulate(healthy, bets(!breach2), healthy.length === 0 ? 1 : 0), seen += 1, past += breach2 ? 1 : 0;
            const logE = total(tests[rule.code] ?? []);
            logE >= settings.chance && crossing2 === null && (crossing2 = {
              at: window.end,
              code: rule.code,
              text: sign_tests_crossed(rule, window.pair, past, seen, logE),
              counted: !0
            });
          }
          return { rule, healthy: step2 === options.since ? healthy : [] };
        }), reached = steps2.filter((since) => since < at2 && !begun.includes(since)), level = (logs) => logs === void 0 || logs.length === 0 ? null : total(logs);
        return {
          crossing: crossing2,
          limits: found.map(({ rule }) => ({
            comparesArms: rule.comparesArms,
            shared: !1,
            bars: [{ level: "chance", logE: level(tests[rule.code]) }]
          })),
          proofs: found.map(({ rule, healthy }) => ({
            comparesArms: rule.comparesArms,
            rulesOut: "past its limit in more than half of the windows",
            logE: level(healthy)
          })),
          suspect: null,
          untestable,
          weaker: !1,
          dispersion: 1,
          counts: null,
          outlook: { advanceIn: null, detectIn: null },
          state: stateOf({
            asked,
            until: at2,
            origin,
            planned,
            slot: slotOf(at2),
            stages: [...begun, ...reached],
            tests
          })
        };
      }
      const bets = (breach2) => stakes.map((stake) => Math.log1p(breach2 ? stake : -stake));
      function sign_tests_crossed(rule, pair, past, seen, logE) {
        return `${rule.explain(pair)}; past the limit in ${countText(past)} of ${countText(seen)} windows, a 1 in ${countText(Math.exp(Math.min(27, logE)))} event if it were within it half of the time`;
      }
      function stateOf(known) {
        return {
          engine: engineVersion,
          ...known,
          tests: Object.fromEntries(Object.entries(known.tests).map(([id, logs]) => [id, [...logs]])),
          learned: null,
          learnedAt: null,
          before: { phi: 1, size: 0 },
          running: { squares: 0, pairs: 0, block: null, before: null },
          counts: null,
          suspect: null,
          hours: []
        };
      }
      const slowTimes = [0.5, 1, 2, 5, 10], mostUnproven = 0.5;
      function slowKind(quantile) {
        const tail = 1 - quantile;
        function beyond(bound2, learned, pair) {
          const slow = (buckets) => {
            const bad = countAbove(bound2, buckets);
            return bad === null ? null : { bad: Math.max(0, bad), total: observations(buckets) };
          }, fresh = slow(pair.new), old = pair.old === null ? null : slow(pair.old), recent2 = learned === null ? null : slow(learned);
          if (fresh === null || pair.old !== null && old === null)
            return null;
          const rate2 = recent2 === null || recent2.total <= 0 ? tail : recent2.bad / recent2.total;
          return { counts: { new: fresh, old }, rate: Math.min(0.999, Math.max(1e-6, rate2)) };
        }
        const worse = (rate2, excess) => slowTimes.map((times2) => ({ old: rate2, new: question_atMost(rate2 + Math.max(tail * times2, 1.5 * excess)) })), better = (rate2, excess) => [0, 0.25, 0.5].map((part) => ({ old: rate2, new: rate2 + part * excess }));
        function relative(id, bound2, stretch, learned, pair) {
          const found = beyond(bound2, learned, pair);
          if (found === null)
            return null;
          const { counts: counts2, rate: rate2 } = found, room = Math.max(0, tail - rate2), nul = (excess2) => counts2.old === null ? { ratio: 0, excess: rate2 + excess2 } : { ratio: 1, excess: excess2 };
          if (stretch === null)
            return { id, nul: nul(room), side: "worse", alternatives: worse(rate2, room), counts: counts2 };
          const excess = Math.min(Math.max(room, 1e-6) * stretch, Math.max(1e-6, mostUnproven - rate2));
          return { id, nul: nul(excess), side: "no-worse", alternatives: better(rate2, excess), counts: counts2 };
        }
        function comparisons2(limits2, learned, pair, stretch, recorded) {
          if (learned === null || pair.old === null && !recorded)
            return [];
          const { by, times: times2 } = limits2;
          if (by === void 0 && times2 === void 0)
            return [];
          const now = bucketQuantile(quantile, learned);
          if (now.kind === "empty")
            return [];
          if (now.kind === "beyond")
            return [null];
          const [part, prefix] = stretch === null ? [tolerable, "half"] : [1, "proof"];
          return [
            ...stretch === null ? [relative("none", now.value, null, learned, pair)] : [],
            ...by === void 0 ? [] : [relative(`${prefix}-by`, now.value + part * by, stretch, learned, pair)],
            ...times2 === void 0 ? [] : [relative(`${prefix}-times`, now.value * (1 + part * (times2 - 1)), stretch, learned, pair)]
          ];
        }
        function absolute(over, learned, pair) {
          if (over === void 0)
            return [];
          const found = beyond(over, learned, pair);
          if (found === null)
            return [null];
          const { counts: counts2, rate: rate2 } = found, alternatives2 = [1.5, 2, 4, 8, 16].map((times2) => ({ old: 0, new: question_atMost(tail * times2) })), questions = [
            { id: "over", nul: { ratio: 0, excess: tail }, side: "worse", alternatives: alternatives2, counts: counts2 }
          ];
          return counts2.old !== null && questions.push({
            id: "none-over",
            nul: { ratio: 1, excess: 0 },
            side: "worse",
            alternatives: worse(rate2, 0),
            counts: counts2
          }), questions;
        }
        function absoluteProof(over, stretch, learned, pair) {
          if (over === void 0)
            return [];
          const found = beyond(over, learned, pair);
          if (found === null)
            return [null];
          const excess = Math.min(mostUnproven, tail * stretch), alternatives2 = [1e-3, 0.25, 0.5].map((part) => ({ old: 0, new: excess * part }));
          return [{
            id: "proof-over",
            nul: { ratio: 0, excess },
            side: "no-worse",
            alternatives: alternatives2,
            counts: found.counts
          }];
        }
        return {
          unit: "requests",
          bounded: !0,
          read: readBuckets,
          size: observations,
          start: null,
          learn: (learned, old, keep) => learned === null ? old : addBuckets({ le: learned.le, count: learned.count.map((count2) => count2 * keep) }, old),
          rate: () => tail,
          scatter: (learned, pair) => {
            const now = bucketQuantile(quantile, learned ?? pair.new);
            return now.kind === "value" ? beyond(now.value, learned, pair)?.counts ?? null : null;
          },
          over: (learned, absolute2) => {
            const slow = learned === null ? null : countAbove(absolute2, learned);
            return learned !== null && slow !== null && slow > tail * observations(learned);
          },
          before: (arms2) => {
            const all = arms2.reduce((sum, arm) => sum === null ? arm : addBuckets(sum, arm), null), over = all === null ? null : bucketQuantile(quantile, all);
            return over?.kind !== "value" ? [] : arms2.flatMap((arm) => {
              const bad = countAbove(over.value, arm);
              return bad === null ? [] : [{ bad, total: observations(arm) }];
            });
          },
          limits: ({ criterion }) => limitTests(limitsOf(criterion.rollback), "above", "none-over"),
          proofs: (stage) => proofTests(stage, quantile),
          questions: (learned, pair, stage) => {
            const { limits: limits2, stretch } = toProve(stage), rollback = limitsOf(stage.criterion.rollback), recorded = stage.recorded !== void 0, found = [
              ...comparisons2(rollback, learned, pair, null, recorded),
              ...absolute(rollback.over, learned, pair),
              ...comparisons2(limits2, learned, pair, stretch, recorded),
              ...absoluteProof(limits2.over, stretch, learned, pair)
            ], questions = found.filter((question) => question !== null);
            return { questions, untestable: questions.length < found.length };
          }
        };
      }
      function limitsOf(limits2 = {}) {
        const { aboveBaselineBy: by, aboveBaselineTimes: times2, above: over } = limits2;
        return { by, times: times2, over };
      }
      function toProve({ criterion, stretch }) {
        const { below: over, aboveBaselineBy: by, aboveBaselineTimes: times2 } = criterion.advance ?? {};
        return [by, times2, over].some((limit) => limit !== void 0) ? { limits: { by, times: times2, over }, stretch: 1 } : { limits: limitsOf(criterion.rollback), stretch };
      }
      function proofTests(stage, quantile) {
        const { limits: limits2, stretch } = toProve(stage), { by, times: times2, over } = limits2, tail = Math.min(mostUnproven, (1 - quantile) * stretch), slower2 = `${percentText(tail)} of the requests slower than`, name = `P${numberText(quantile * 100)}`;
        return [
          ...by === void 0 ? [] : [{ id: "proof-by", comparesArms: !0, rulesOut: `${slower2} the old ${name} + ${numberText(by)}` }],
          ...times2 === void 0 ? [] : [
            {
              id: "proof-times",
              comparesArms: !0,
              rulesOut: `${slower2} ${timesText(times2)} the old ${name}`
            }
          ],
          ...over === void 0 ? [] : [{ id: "proof-over", comparesArms: !1, rulesOut: `${slower2} ${numberText(over)}` }]
        ];
      }
      function readValue(cell) {
        if (cell.shape !== "value")
          return { kind: "unusable", why: "other-shape" };
        if (cell.value.kind === "absent")
          return { kind: "unusable", why: cell.value.why };
        const { value } = cell.value;
        if (!Number.isFinite(value))
          return { kind: "unusable", why: Number.isNaN(value) ? "nan" : "infinite" };
        if (cell.samples === void 0)
          return { kind: "arm", arm: { values: [value], samples: null } };
        const samples2 = readingCount(cell.samples);
        return samples2.kind === "unusable" ? samples2 : { kind: "arm", arm: { values: [value], samples: samples2.arm } };
      }
      function median(values) {
        const sorted = [...values].sort((a, b) => a - b), middle = (sorted.length - 1) / 2, [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
        return low === void 0 || high === void 0 ? null : (low + high) / 2;
      }
      function valueMethod(criterion) {
        const view = {
          windows: "single",
          scalar: (arm) => {
            const value = median(arm.values);
            return value === null ? null : { low: value, high: value };
          },
          text: (arm) => {
            const what = arm.values.length > 1 ? `a median of ${countText(arm.values.length)} intervals` : "", samples2 = arm.samples === null ? "" : `${countText(arm.samples)} samples`, from = [what, samples2].filter((part) => part !== "").join(", ");
            return `${numberText(median(arm.values) ?? Number.NaN)}${from === "" ? "" : ` (${from})`}`;
          }
        };
        return {
          rules: scalarRules(criterion, view),
          proofs: scalarProofs(criterion, view),
          unit: "samples",
          untestable: "baseline-zero",
          read: readValue,
          add: (a, b) => ({
            values: [...a.values, ...b.values],
            samples: a.samples === null || b.samples === null ? null : a.samples + b.samples
          }),
          hasEvidence: (arm) => arm.samples !== 0,
          samples: (arm) => arm.samples === null ? null : Math.round(arm.samples),
          samplesNeeded: Math.max(1, criterion.minSamples),
          say: view.text,
          value: (arm) => median(arm.values),
          baseline: ({ old }) => old === null ? null : median(old.values)
        };
      }
      function nearestLimit(method, pair, direction) {
        const value = method.value(pair.new);
        return method.rules.flatMap((rule) => {
          const limit = rule.limit(pair);
          if (limit === null)
            return [];
          const up = rule.code === "above" || rule.code !== "below" && direction === "up";
          return [{ limit, room: value === null ? 0 : up ? limit - value : value - limit }];
        }).sort((a, b) => a.room - b.room)[0]?.limit ?? null;
      }
      function assessBy(method, criterion, intervals, options, testing) {
        const evidence = gatherEvidence(method, intervals, options), pooled = pool(method, evidence.pieces), tested = testing?.() ?? null;
        return {
          metric: criterion.metric,
          ...tested === null ? judge(method, evidence, criterion, options) : judgeTests(method, tested, evidence, criterion, options),
          value: pooled === null ? null : method.value(pooled.new),
          baseline: pooled === null ? null : method.baseline(pooled),
          limit: pooled === null ? null : nearestLimit(method, pooled, criterion.direction),
          samples: pooled === null ? null : method.samples(pooled.new),
          baselineSamples: pooled === null || pooled.old === null ? null : method.samples(pooled.old),
          trend: evidence.trend,
          completeUntil: evidence.pieces.at(-1)?.end ?? null,
          evidence: tested === null ? null : told(tested, criterion),
          state: tested === null || tested.crossing !== null ? null : tested.state
        };
      }
      function told(tested, { rollback = {} }) {
        const chance2 = tested.limits.flatMap(({ bars }) => {
          const asked = bars.flatMap(({ level, logE }) => level === "chance" && logE !== null ? [logE] : []);
          return asked.length === 0 ? [] : [Math.min(...asked)];
        }), scale = rollback.aboveBaselineBy ?? rollback.above ?? 0.01;
        return {
          chance: Math.min(1, Math.exp(-Math.max(0, ...chance2))),
          dispersion: tested.dispersion,
          difference: differenceInterval(tested.counts, tested.dispersion, scale, 0.05),
          rulesOut: tested.proofs.map(({ rulesOut }) => rulesOut).join(" or "),
          advanceIn: tested.outlook.advanceIn,
          detectIn: tested.outlook.detectIn
        };
      }
      function assess(criterion, series, options) {
        if (series.kind === "error")
          return unmeasured(criterion, series);
        const intervals = ratiosOfClients(series.intervals), settings = settingsOf(criterion, options), stages = stagesOf(criterion, options), literal2 = criterion.mode === "threshold", bySigns = (method) => literal2 ? null : () => testSigns(method, intervals, settings, options);
        switch (criterion.kind) {
          case "ratio": {
            const kind = ratioKind(criterion.direction), words = { write: asWritten, read: asCount, say: sayErrors(criterion.direction) }, both2 = criterion.rollback?.above !== void 0 && criterion.rollback.below !== void 0, method = ratioMethod(criterion, options.share);
            return assessBy(method, criterion, intervals, options, literal2 ? null : both2 ? bySigns(method) : () => testFractions(kind, words, stages, settings, intervals, options));
          }
          case "count":
            return assessCount(criterion, intervals, options);
          case "quantile":
          case "value": {
            if (!intervals.some(({ new: cell }) => cell.shape === "buckets")) {
              const method2 = valueMethod(criterion);
              return assessBy(method2, criterion, intervals, options, bySigns(method2));
            }
            const method = quantileMethod(criterion), quantile = criterion.quantile ?? 0.95, fractions = criterion.direction === "up" && criterion.rollback?.below === void 0, kind = slowKind(quantile), words = { write: bucketsWritten, read: asBuckets, say: saySlow(quantile) };
            return assessBy(method, criterion, intervals, options, literal2 ? null : fractions ? () => testFractions(kind, words, stages, settings, intervals, options) : bySigns(method));
          }
        }
      }
      function assessCount(criterion, intervals, options) {
        const { aboveBaselineTimes: times2, ...others } = criterion.rollback ?? {}, plain2 = assessBy(countMethod(criterion), criterion, intervals, options, null);
        if (criterion.mode === "threshold" || times2 === void 0 || criterion.direction === "down")
          return plain2;
        const rest = Object.keys(others).some((key2) => key2 !== "atLeast") ? { rollback: others } : {}, { rollback: _, ...unlimited } = criterion, windows = assessBy(countMethod({ ...unlimited, ...rest }), criterion, intervals, options, null);
        if (windows.verdict === "BREACH")
          return windows;
        const settings = settingsOf(criterion, options), stages = stagesOf(criterion, options), words = { write: asWritten, read: asCount, say: ({ bad }) => `${countText(bad)} events` }, method = countMethod({ ...criterion, rollback: { aboveBaselineTimes: times2 } }), tested = assessBy(method, criterion, intervals, options, () => testFractions(countKind, words, stages, settings, intervals, options));
        return tested.verdict === "PASS" && windows.verdict !== "PASS" ? { ...windows, state: tested.state } : tested;
      }
      function unmeasured(criterion, series) {
        return {
          metric: criterion.metric,
          verdict: "ERROR",
          code: series.transient ? "provider-error" : "query-error",
          text: series.message,
          value: null,
          baseline: null,
          limit: null,
          samples: null,
          baselineSamples: null,
          trend: [],
          completeUntil: null,
          breachedAt: null,
          evidence: null,
          state: null
        };
      }
      const asWritten = ({ bad, total: total2 }) => ({ bad, total: total2 }), asCount = (written2) => written2 !== null && "bad" in written2 ? written2 : { bad: 0, total: 0 }, bucketsWritten = (buckets) => buckets === null ? null : { le: buckets.le.slice(0, -1), count: [...buckets.count] }, asBuckets = (written2) => written2 !== null && "le" in written2 ? { le: [...written2.le, Number.POSITIVE_INFINITY], count: written2.count } : null, judge_trace_day = 864e5, judge_trace_hour = 36e5;
      function judgeTrace(criterion, intervals, asked) {
        const [first, last] = [intervals[0], intervals.at(-1)], since = asked.since ?? first?.start ?? 0, from = asked.history ?? since - judge_trace_day, within = intervals.filter(({ start }) => start >= from), share = asked.share ?? measuredShare(within.filter(({ start }) => start >= since)), { falseAlarms, tests, missed, proof: proof2 } = asked, options = {
          now: asked.now ?? (last?.end ?? 0) + asked.delay,
          since,
          share,
          interval: asked.interval ?? (first === void 0 ? 3e5 : first.end - first.start),
          delay: asked.delay,
          ...falseAlarms === void 0 ? {} : { falseAlarms },
          ...tests === void 0 ? {} : { tests },
          ...missed === void 0 ? {} : { missed },
          ...proof2 === void 0 ? {} : { proof: proof2 }
        }, counted2 = within.map((interval) => exposed(interval, share / 100));
        return { assessment: assess(criterion, { kind: "measured", intervals: counted2, warnings: [] }, options), options, shareMeasured: asked.share === void 0 };
      }
      function measuredShare(intervals) {
        let [fresh, all] = [0, 0];
        for (const { new: cell, old } of intervals) {
          const [a, b] = [samplesOf(cell), old === void 0 ? null : samplesOf(old)];
          a === null || b === null || (fresh += a, all += a + b);
        }
        if (all <= 0 && intervals.some(({ old }) => old !== void 0))
          throw new WrongCall("--share is missing: the trace does not say how much each system served. Write what the new one got, such as --share 5.");
        return all > 0 ? Math.round(fresh / all * 1e5) / 1e3 : 100;
      }
      function samplesOf(cell) {
        switch (cell.shape) {
          case "ratio":
            return cell.total.kind === "number" ? cell.total.value : null;
          case "buckets":
            return "kind" in cell.buckets ? null : observations(cell.buckets);
          case "value":
            return cell.samples?.kind === "number" ? cell.samples.value : null;
          case "clients":
            return "kind" in cell.clients ? null : cell.clients.length;
          case "count":
            return cell.exposure > 0 ? cell.exposure : null;
        }
      }
      function exposed(interval, part) {
        const hours = (interval.end - interval.start) / judge_trace_hour, withExposure = (cell, fraction2) => cell.shape === "count" && cell.exposure === 0 ? { ...cell, exposure: hours * fraction2 } : cell, { old } = interval;
        return {
          ...interval,
          new: withExposure(interval.new, part),
          ...old === void 0 ? {} : { old: withExposure(old, 1 - part) }
        };
      }
      function valueAt(root, path) {
        return path.reduce((value, segment) => typeof value != "object" || value === null || !Object.hasOwn(value, segment) ? void 0 : Reflect.get(value, segment), root);
      }
      function entriesOf(value) {
        return typeof value == "object" && value !== null ? Object.entries(value) : [];
      }
      function toFinding(problem2, file2, data2, locate) {
        const { level, code, path, advice: advice2, found = shown(valueAt(data2, path)), atKey = !1 } = problem2, subject = path.length === 0 ? "The plan" : pathText(path), said2 = found === "" ? `${subject}: ${advice2}` : `${subject} is ${found}: ${advice2}`;
        return {
          level,
          code,
          message: /[.?]$/.test(said2) ? said2 : `${said2}.`,
          file: file2,
          path: path.length === 0 ? "" : subject,
          ...locate(path, atKey)
        };
      }
      var dist = __nccwpck_require__2(8815);
      const LARGEST = 256 * 1024;
      function decodeText(input) {
        const bytes = typeof input == "string" ? new TextEncoder().encode(input) : input;
        if (bytes.length > LARGEST)
          return decode_text_refused("file-too-large", `The file has ${bytes.length} bytes; a plan has at most ${LARGEST} (256 KB).`);
        const [first, second2] = bytes;
        if (first === 255 && second2 === 254 || first === 254 && second2 === 255)
          return decode_text_refused("not-utf8", "The file is UTF-16; save it as UTF-8.");
        const text = decoded(bytes);
        if (text === void 0) {
          const line2 = firstBrokenLine(bytes);
          return decode_text_refused("not-utf8", `Line ${line2} is not UTF-8 (perhaps Latin-1 or Windows-1252); save the file as UTF-8.`, line2);
        }
        const control = /[\0-\x08\v\f\x0e-\x1f\x7f\x85\u2028\u2029]|\r(?!\n)/.exec(text);
        return control !== null ? refusedControl(text, control.index) : text.trim() === "" ? decode_text_refused("empty-file", 'The file is empty; write a plan, beginning with "version: 1".') : { ok: !0, text };
      }
      function decoded(bytes) {
        try {
          return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
        } catch {
          return;
        }
      }
      function firstBrokenLine(bytes) {
        let line2 = 1, start = 0;
        for (; start < bytes.length; ) {
          const feed = bytes.indexOf(10, start), end = feed < 0 ? bytes.length : feed + 1;
          if (decoded(bytes.subarray(start, end)) === void 0)
            return line2;
          start = end, line2 += 1;
        }
        return line2;
      }
      function refusedControl(text, index) {
        const before = text.slice(0, index).split(`
`), code = text.charCodeAt(index), line2 = before.length, column = (before.at(-1) ?? "").length + 1, name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, advice2 = code === 0 ? "The file contains a NUL character: it is UTF-16 or binary; save it as UTF-8 text." : code === 13 ? "The line ends with a lone carriage return; save the file with LF or CRLF line ends." : `The line contains the invisible character ${name}; remove it.`;
        return decode_text_refused("control-character", advice2, line2, column);
      }
      function decode_text_refused(code, message2, line2 = 1, column = 1) {
        return { ok: !1, code, message: message2, line: line2, column };
      }
      function sourceMap(root, lines) {
        return (path, atKey = !1) => {
          let node2 = root, key2;
          for (const segment of path) {
            const next = child(node2, segment);
            if (next === void 0)
              return span(lines, key2 ?? firstKey(root));
            key2 = next.key ?? next.value, node2 = next.value;
          }
          return span(lines, atKey || isEmpty(node2) ? key2 : node2 ?? firstKey(root));
        };
      }
      function span(lines, node2) {
        const [start, end] = rangeOf(node2) ?? [0, 0], from = lines.linePos(start), to = lines.linePos(Math.max(start, end));
        return {
          line: Math.max(1, from.line),
          column: Math.max(1, from.col),
          endLine: Math.max(1, to.line),
          endColumn: Math.max(1, to.col)
        };
      }
      function child(node2, segment) {
        if ((0, dist.oP)(node2))
          return typeof segment == "number" && segment < node2.items.length ? { value: node2.items[segment] } : void 0;
        if (!(0, dist.jh)(node2))
          return;
        const pair = node2.items.find((item) => (0, dist.jn)(item.key) && String(item.key.value) === String(segment));
        return pair === void 0 ? void 0 : { key: pair.key, value: pair.value };
      }
      function isEmpty(node2) {
        return node2 === null || (0, dist.jn)(node2) && node2.value === null;
      }
      function firstKey(root) {
        return (0, dist.jh)(root) ? root.items[0]?.key : root;
      }
      function rangeOf(node2) {
        if (typeof node2 != "object" || node2 === null || !("range" in node2) || !Array.isArray(node2.range))
          return;
        const [start, end] = node2.range;
        return typeof start == "number" && typeof end == "number" ? [start, end] : void 0;
      }
      const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;
      function yamlData(root) {
        const misuses = [], refuse2 = (code, message2, node2) => {
          misuses.push({ code, message: message2, node: node2 });
        }, convert = (node2) => {
          if ((0, dist.Vj)(node2))
            return refuse2("yaml-alias", `An alias (*${node2.source}) hides what a line means; write the value out here.`, node2);
          if (((0, dist.jn)(node2) || (0, dist.jh)(node2) || (0, dist.oP)(node2)) && node2.tag !== void 0)
            return refuse2("yaml-tag", `The tag ${quoted(node2.tag)} is not used in plans; remove it.`, node2);
          if ((0, dist.oP)(node2))
            return node2.items.map(convert);
          if ((0, dist.jh)(node2)) {
            const entries = /* @__PURE__ */ new Map();
            for (const pair of node2.items) {
              const key2 = (0, dist.jn)(pair.key) ? pair.key.value : (0, dist.Vj)(pair.key) ? convert(pair.key) : pair.key;
              typeof key2 != "string" ? refuse2("key-not-text", keyAdvice(key2), pair.key) : INVISIBLE.test(key2) ? refuse2("control-character", `The key ${quoted(key2)} contains an invisible character; remove it.`, pair.key) : key2 === "__proto__" ? refuse2("unknown-key", "A key cannot be named __proto__; remove it.", pair.key) : key2 === "<<" ? refuse2("yaml-alias", "Merge keys (<<) hide what a line means; write the keys out here.", pair.key) : entries.has(key2) ? refuse2("duplicate-key", `The key ${quoted(key2)} stands twice in this map; keep one of them.`, pair.key) : entries.set(key2, convert(pair.value));
            }
            return Object.fromEntries(entries);
          }
          return (0, dist.jn)(node2) ? typeof node2.value == "string" && INVISIBLE.test(node2.value.replace(/[\n\t]/g, "")) ? refuse2("control-character", `The text ${quoted(node2.value)} contains an invisible character; remove it.`, node2) : node2.value : null;
        };
        return { data: convert(root), misuses };
      }
      function keyAdvice(key2) {
        return key2 == null ? "A key is missing before the colon; write it." : typeof key2 == "object" ? "A map or a list cannot be a key; write a name, or put quotes around a text with braces." : `The key ${String(key2)} is not text; write "${String(key2)}" if that is its name.`;
      }
      const QUOTE_IT = "if this is a text, put quotes around it", yaml_error_advice_ADVICE = {
        TAB_AS_INDENT: { code: "yaml-tab", advice: "a tab cannot indent; use spaces" },
        BAD_INDENT: {
          code: "yaml-indent",
          advice: "it is not indented like the lines it belongs to; align it with them"
        },
        BLOCK_AS_IMPLICIT_KEY: {
          code: "yaml-syntax",
          advice: `a value on the same line cannot contain ": "; ${QUOTE_IT}`
        },
        MULTILINE_IMPLICIT_KEY: {
          code: "yaml-syntax",
          advice: "this line is no key with a value; write key: value"
        },
        BLOCK_IN_FLOW: {
          code: "yaml-syntax",
          advice: `a closing bracket is missing before this line; ${QUOTE_IT}`
        },
        MISSING_CHAR: {
          code: "yaml-syntax",
          advice: "a closing quote or bracket, a comma, or a colon with a space after it is missing"
        },
        BAD_DQ_ESCAPE: {
          code: "yaml-syntax",
          advice: "a backslash in double quotes begins an escape; use single quotes"
        }
      };
      function yamlErrorAdvice(error2, line2) {
        const subject = line2.trim() === "" ? "The end of the file" : `The line ${quoted(line2.trim())}`, { code, advice: advice2 } = /^\s*\t/.test(line2) ? { code: "yaml-tab", advice: "a tab cannot indent; use spaces" } : adviceFor(error2, line2);
        return { code, message: `${subject} cannot be read: ${advice2}.` };
      }
      function adviceFor(error2, line2) {
        if (error2.code === "BAD_SCALAR_START") {
          const [, key2, value = ""] = /^\s*(?:- )?([\w.-]+): +([@`%].*?)\s*$/.exec(line2) ?? [];
          return { code: "yaml-syntax", advice: `a text cannot begin with this character; ${key2 === void 0 ? QUOTE_IT : `write ${key2}: ${quoted(value)}`}` };
        }
        return yaml_error_advice_ADVICE[error2.code] ?? { code: "yaml-syntax", advice: `it is not valid YAML (${quoted(error2.message)})` };
      }
      const DEEPEST = 32, MOST_ERRORS = 20;
      function readYaml(file2, input) {
        const error2 = (code, message2, at2 = {}) => ({
          level: "error",
          file: file2,
          path: "",
          line: 1,
          column: 1,
          ...at2,
          code,
          message: message2
        }), decoded2 = decodeText(input);
        if (!decoded2.ok)
          return {
            ok: !1,
            errors: [error2(decoded2.code, decoded2.message, { line: decoded2.line, column: decoded2.column })]
          };
        const lines = new dist.HN(), tokens = [...new dist.iX(lines.addNewLine).parse(decoded2.text)], tooDeep = firstTooDeep(tokens);
        if (tooDeep !== void 0) {
          const message2 = `The file is nested more than ${DEEPEST} levels deep here; a plan needs five. Put quotes around a text with brackets.`;
          return { ok: !1, errors: [error2("too-deep", message2, read_yaml_position(lines, tooDeep))] };
        }
        const composer = new dist.Dk({
          schema: "core",
          version: "1.2",
          uniqueKeys: !1,
          keepSourceTokens: !1
        }), [document, second2] = [...composer.compose(tokens, !0, decoded2.text.length)], contents2 = document?.contents;
        if (document === void 0 || second2 !== void 0)
          return {
            ok: !1,
            errors: [error2("several-documents", 'The file holds several YAML documents; keep one plan per file and remove the line "---".', read_yaml_position(lines, second2?.range?.[0] ?? 0))]
          };
        if (document.directives?.yaml.version !== "1.2")
          return {
            ok: !1,
            errors: [
              error2("yaml-version", "The plan is read as YAML 1.2; remove the line that begins with %YAML.")
            ]
          };
        const broken = syntaxErrors(document, decoded2.text, lines, error2);
        if (broken.length > 0)
          return { ok: !1, errors: broken, ...contents2 ? { data: yamlData(contents2).data } : {} };
        if (!contents2)
          return {
            ok: !1,
            errors: [error2("empty-file", 'The file is empty; write a plan, beginning with "version: 1".')]
          };
        const { data: data2, misuses } = yamlData(contents2);
        if (misuses.length > 0)
          return {
            ok: !1,
            data: data2,
            errors: misuses.slice(0, MOST_ERRORS).map((it) => error2(it.code, it.message, span(lines, it.node)))
          };
        if (typeof data2 != "object" || data2 === null || Array.isArray(data2)) {
          const message2 = `The file is ${shown(data2)} and not a map of keys; write a plan, beginning with "version: 1".`;
          return { ok: !1, errors: [error2("not-a-map", message2, span(lines, contents2))] };
        }
        return { ok: !0, data: data2, locate: sourceMap(contents2, lines) };
      }
      function syntaxErrors(document, text, lines, error2) {
        return document.errors.slice(0, MOST_ERRORS).map((problem2) => {
          const at2 = read_yaml_position(lines, problem2.pos[0]), { code, message: message2 } = yamlErrorAdvice(problem2, text.split(`
`)[at2.line - 1] ?? "");
          return error2(code, message2, at2);
        });
      }
      function read_yaml_position(lines, offset) {
        const { line: line2, col } = lines.linePos(offset);
        return { line: Math.max(1, line2), column: Math.max(1, col) };
      }
      function firstTooDeep(tokens) {
        const open = tokens.map((token) => ({ token, depth: 0 }));
        for (let item = open.pop(); item !== void 0; item = open.pop()) {
          const { token, depth } = item;
          if (token.type === "document")
            token.value !== void 0 && open.push({ token: token.value, depth });
          else if ("items" in token) {
            if (depth >= DEEPEST)
              return token.offset;
            for (const { key: key2, value } of token.items)
              key2 && open.push({ token: key2, depth: depth + 1 }), value && open.push({ token: value, depth: depth + 1 });
          }
        }
      }
      function closedMap(noun, shape2) {
        const advice2 = `write a map with the keys ${alternatives(Object.keys(shape2))}`, known = [noun, ...Object.keys(shape2)].join(`
`);
        return strictObject(shape2, { error: (issue) => issue.code === "unrecognized_keys" ? known : advice2 });
      }
      function knownKeys(message2) {
        const [noun = "", ...keys] = message2.split(`
`);
        return { noun, keys };
      }
      function suggest(word, candidates) {
        if (word.length > 60)
          return;
        const wanted = simplified(word), allowed = Math.min(3, Math.ceil(wanted.length / 3));
        let best;
        for (const candidate of candidates) {
          const distance = editDistance(wanted, simplified(candidate));
          distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY) && (best = { candidate, distance });
        }
        return best?.candidate;
      }
      function simplified(word) {
        return word.toLowerCase().replace(/[-_\s]/g, "");
      }
      function editDistance(a, b) {
        let beforeLast = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
        const at2 = (row2, j) => row2[j] ?? Number.POSITIVE_INFINITY;
        for (let i = 1; i <= a.length; i++) {
          const row2 = [i];
          for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1, swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row2.push(Math.min(at2(last, j) + 1, at2(row2, j - 1) + 1, at2(last, j - 1) + change, swapped ? at2(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY));
          }
          beforeLast = last, last = row2;
        }
        return at2(last, b.length);
      }
      function parseTimezone(text) {
        const advice2 = "write an IANA time zone such as Europe/Berlin or UTC";
        if (!/^[A-Za-z][\w+/-]{1,59}$/.test(text))
          return { ok: !1, advice: advice2 };
        try {
          return { ok: !0, value: new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone };
        } catch {
          const meant = suggest(text, Intl.supportedValuesOf("timeZone"));
          return { ok: !1, advice: meant === void 0 ? advice2 : `did you mean ${meant}? ${capital(advice2)}` };
        }
      }
      function capital(text) {
        return text.charAt(0).toUpperCase() + text.slice(1);
      }
      function refuse(context, code, path, message2) {
        context.addIssue({ code: "custom", path, message: message2, params: { code } });
      }
      function written(base, parse2, code = "bad-value") {
        return base.transform((value, context) => {
          const result = parse2(value);
          return result.ok ? result.value : (context.addIssue({ code: "custom", message: result.advice, params: { code } }), NEVER);
        });
      }
      function line(advice2, longest = 200) {
        return schemas_string({
          error: ({ input }) => /^(number|boolean)$/.test(typeof input) ? `${advice2}, in quotes: "${input}"` : advice2
        }).regex(/\S/, { error: advice2 }).regex(/^[^\n\r]*$/, { error: `${advice2}, on one line` }).max(longest, { error: `write at most ${longest} characters` });
      }
      function shaped(pattern, advice2) {
        return schemas_string({ error: advice2 }).regex(pattern, { error: advice2 });
      }
      function oneOf(values) {
        return schemas_enum(values, { error: `write ${alternatives(values)}` });
      }
      function yesOrNo() {
        return schemas_boolean({ error: "write true or false" });
      }
      function scalars_duration(range = {}) {
        const [lowest, highest] = [bound(range.atLeast, 0), bound(range.atMost, Number.POSITIVE_INFINITY)];
        return written(schemas_string({ error: "write a duration with its unit, such as 90m, 36h or 2d" }), (text) => {
          const parsed2 = parseDuration(text);
          return parsed2.ok ? parsed2.value < lowest ? { ok: !1, advice: `write at least ${range.atLeast}` } : parsed2.value > highest ? { ok: !1, advice: `write at most ${range.atMost}` } : parsed2 : parsed2;
        }).meta({ examples: ["90m", "36h", "2d"] });
      }
      function bound(text, otherwise) {
        const parsed2 = text === void 0 ? void 0 : parseDuration(text);
        return parsed2?.ok ? parsed2.value : otherwise;
      }
      function percentage(range) {
        return written(numberOrText("write a percentage such as 5 or 0.5"), (value) => {
          const parsed2 = parsePercentage(value);
          return parsed2.ok && parsed2.value === 0 && range === "above zero" ? { ok: !1, advice: "write a percentage above 0, such as 1" } : parsed2;
        }).meta({ examples: [1, 0.5, "5%"] });
      }
      function scalars_fraction() {
        return written(numberOrText("write a share such as 1%"), parseFraction).meta({ examples: ["1%", "0.5%"] });
      }
      function chance() {
        return written(numberOrText("write a share such as 5%"), (value) => {
          const parsed2 = parseFraction(value);
          return !parsed2.ok || parsed2.value > 0 && parsed2.value <= 0.5 ? parsed2 : { ok: !1, advice: "write a share above 0% and at most 50%" };
        }).meta({ examples: ["5%"] });
      }
      function numberOrText(advice2) {
        return union([schemas_number(), schemas_string()], { error: advice2 });
      }
      function wholeNumber(lowest, highest) {
        const error2 = `write a whole number from ${lowest} to ${highest.toLocaleString("en")}`;
        return schemas_number({ error: error2 }).int({ error: error2 }).min(lowest, { error: error2 }).max(highest, { error: error2 });
      }
      function instant() {
        return written(schemas_string({ error: "write a date such as 2026-12-01" }), parseInstant).meta({
          examples: ["2026-12-01", "2026-12-01T09:00:00+01:00"]
        });
      }
      function timezone() {
        return written(schemas_string({ error: "write an IANA time zone such as Europe/Berlin" }), parseTimezone, "unknown-timezone").meta({
          examples: ["Europe/Berlin", "UTC"]
        });
      }
      const TEXT = {
        above: "Trips above this value.",
        below: "Trips below this value (as an advance limit: must be proven to stay below it).",
        by: "Trips when the new system exceeds the old one by more than this.",
        times: "Trips when the new system exceeds this many times the old one.",
        atLeast: "Nothing trips while the new system counts fewer than this."
      };
      function limits_schema_measure() {
        return written(numberOrText("write a number, or a duration such as 300ms"), (value) => {
          if (typeof value == "number")
            return { ok: !0, value };
          const parsed2 = parseDuration(value);
          return parsed2.ok ? { ok: !0, value: parsed2.value / 1e3 } : { ok: !1, advice: "write a number, or a duration such as 300ms or 2s" };
        }).meta({ examples: [0.3, "300ms"] });
      }
      function factor() {
        const error2 = "write a factor above 0, such as 2 for twice the old system";
        return schemas_number({ error: error2 }).positive({ error: error2 });
      }
      function limits(value) {
        return closedMap("limits", {
          above: value().exactOptional().describe(TEXT.above),
          below: value().exactOptional().describe(TEXT.below),
          aboveBaselineBy: value().exactOptional().describe(TEXT.by),
          aboveBaselineTimes: factor().exactOptional().describe(TEXT.times),
          atLeast: wholeNumber(0, 1e9).exactOptional().describe(TEXT.atLeast)
        }).superRefine((found, context) => {
          Object.keys(found).every((key2) => key2 === "atLeast") && refuse(context, "no-limit", [], "write at least one of above, below, aboveBaselineBy or aboveBaselineTimes");
        }).meta({ title: "Limits" });
      }
      const ratioLimits = limits(scalars_fraction), measureLimits = limits(limits_schema_measure), countLimits = limits(() => schemas_number({ error: "write a number, such as 5" }).min(0, { error: "write a number of 0 or more" })), stepLimits = limits(() => numberOrText("write a limit such as 1%, 0.3 or 300ms"));
      function limitsFor(kind) {
        return kind === "ratio" ? ratioLimits : kind === "count" ? countLimits : measureLimits;
      }
      const MOST = 100;
      function schemaProblems(issues, raw, above = []) {
        return issues.slice(0, MOST).flatMap((issue) => {
          const path = [
            ...above,
            ...issue.path.map((segment) => typeof segment == "number" ? segment : String(segment))
          ];
          switch (issue.code) {
            case "unrecognized_keys":
              return issue.keys.slice(0, MOST).map((key2) => unknownKey([...path, key2], key2, issue.message));
            case "invalid_key":
              return [
                problem("bad-name", path, issue.issues[0]?.message ?? issue.message, {
                  found: "not a valid name",
                  atKey: !0
                })
              ];
            case "invalid_union": {
              const meant = issue.errors.find((errors2) => !errors2.some(isAboutWholeValue));
              return meant === void 0 ? [wrongValue(issue, raw, path)] : schemaProblems(meant, raw, path);
            }
            default:
              return [wrongValue(issue, raw, path)];
          }
        }).slice(0, MOST);
      }
      function isAboutWholeValue(issue) {
        return issue.path.length === 0 && /^invalid_(type|value|union)$/.test(issue.code);
      }
      function wrongValue(issue, raw, path) {
        const value = valueAt(raw, path);
        if (value === void 0)
          return problem("missing-key", path, issue.message);
        if (issue.code === "custom") {
          const code = issue.params?.code;
          return problem(typeof code == "string" ? code : "bad-value", path, issue.message, isContainer(value) ? { found: "" } : {});
        }
        if (issue.code === "invalid_type" || issue.code === "invalid_union" && isContainer(value))
          return problem("wrong-type", path, issue.message);
        const meant = typeof value == "string" ? suggest(value, allowedValues(issue)) : void 0, found = isContainer(value) ? { found: "" } : {};
        return problem("bad-value", path, meant === void 0 ? issue.message : `did you mean ${meant}? If not, ${issue.message}`, found);
      }
      function allowedValues(issue) {
        return issue.code === "invalid_value" ? issue.values.map(String) : issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      }
      function unknownKey(path, key2, message2) {
        const { noun, keys } = knownKeys(message2), meant = suggest(key2, keys), advice2 = meant === void 0 ? `remove it, or write one of ${alternatives(keys)}` : `did you mean ${meant}?`;
        return problem("unknown-key", path, advice2, { found: `not a key of ${noun}`, atKey: !0 });
      }
      function problem(code, path, advice2, more = {}) {
        return { level: "error", code, path, advice: advice2, ...more };
      }
      function isContainer(value) {
        return typeof value == "object" && value !== null;
      }
      const common = {
        metric: schemas_string({ error: "write a name such as errors" }).max(200).prefault("metric"),
        direction: oneOf(["up", "down"]).exactOptional(),
        minSamples: wholeNumber(1, 1e9).exactOptional(),
        mode: oneOf(["sequential", "threshold"]).exactOptional()
      }, read_criterion_limitsOf = (kind) => ({
        rollback: limitsFor(kind).exactOptional(),
        advance: limitsFor(kind).exactOptional()
      }), schema = discriminatedUnion("kind", [
        closedMap("a criterion", { kind: literal("ratio"), ...common, ...read_criterion_limitsOf("ratio") }),
        closedMap("a criterion", {
          kind: literal("quantile"),
          quantile: schemas_number({ error: "write a quantile such as 0.95" }).gt(0, { error: "write a quantile above 0" }).lt(1, { error: "write a quantile below 1, such as 0.95" }).prefault(0.95),
          ...common,
          ...read_criterion_limitsOf("quantile")
        }),
        closedMap("a criterion", { kind: literal("value"), ...common, ...read_criterion_limitsOf("value") }),
        closedMap("a criterion", { kind: literal("count"), ...common, ...read_criterion_limitsOf("count") })
      ], {
        error: ({ input }) => typeof input == "object" && input !== null ? "write kind: ratio, quantile, value or count" : 'write a map such as {"kind": "ratio", "rollback": {"aboveBaselineBy": "0.5%"}}'
      }), read_criterion_fewest = { ratio: 1e3, quantile: 200, value: 1, count: 1 };
      function readCriterion(file2, text) {
        const read2 = readYaml(file2, text);
        if (!read2.ok)
          return { ok: !1, findings: read2.errors };
        const parsed2 = schema.safeParse(read2.data);
        if (!parsed2.success)
          return {
            ok: !1,
            findings: schemaProblems(parsed2.error.issues, read2.data).map((problem2) => {
              const found = toFinding(problem2, file2, read2.data, read2.locate);
              return { ...found, message: found.message.replace(/^The plan/, "The criterion") };
            })
          };
        const { kind, metric, rollback, advance, mode, minSamples = read_criterion_fewest[kind] } = parsed2.data, falls = rollback?.below !== void 0 && rollback.above === void 0, { direction = falls ? "down" : "up" } = parsed2.data;
        return {
          ok: !0,
          criterion: {
            metric,
            kind,
            direction,
            minSamples,
            ...parsed2.data.kind === "quantile" ? { quantile: parsed2.data.quantile } : {},
            ...mode === void 0 ? {} : { mode },
            ...rollback === void 0 ? {} : { rollback },
            ...advance === void 0 ? {} : { advance }
          }
        };
      }
      const example = '{"start": "2026-12-01T10:00:00Z", "end": "2026-12-01T10:05:00Z", "new": {"bad": 1, "total": 50}, "old": {"bad": 9, "total": 950}}', read_trace_instant = written(union([schemas_string(), schemas_number()], {
        error: 'write a time such as "2026-12-01T10:00:00Z", or epoch milliseconds'
      }), (value) => {
        const at2 = typeof value == "number" ? value : Date.parse(value), zoned = typeof value == "number" || /(Z|[+-]\d{2}:?\d{2})$/.test(value);
        return Number.isFinite(at2) && zoned ? { ok: !0, value: at2 } : {
          ok: !1,
          advice: 'write a time with its zone such as "2026-12-01T10:00:00Z", or epoch milliseconds'
        };
      }), reading = schemas_number({ error: "write a number, or null where nothing was measured" }).nullable().transform((value) => value === null ? { kind: "absent", why: "null" } : { kind: "number", value }), read_trace_bound = union([schemas_number(), literal("+Inf")], {
        error: 'write an upper bound such as 0.25; the last one is "+Inf"'
      }).transform((le) => le === "+Inf" ? Number.POSITIVE_INFINITY : le), bucketArm = closedMap("an arm", {
        le: array(read_trace_bound, { error: 'write the upper bounds as a list such as [0.1, 0.5, "+Inf"]' }).refine((bounds) => bounds.at(-1) === Number.POSITIVE_INFINITY, { error: 'end the list with "+Inf"' }).refine((bounds) => bounds.every((le, i) => i === 0 || le > (bounds[i - 1] ?? le)), {
          error: "write the bounds in rising order"
        }),
        count: array(schemas_number({ error: "write a cumulative count" }).min(0, { error: "write 0 or more" }), {
          error: "write the cumulative counts as a list, one for each bound"
        })
      }).transform((buckets, context) => buckets.count.length !== buckets.le.length ? (context.addIssue({
        code: "custom",
        path: ["count"],
        message: `write ${buckets.le.length} counts, one for each bound in le`,
        params: { code: "bad-value" }
      }), NEVER) : { shape: "buckets", buckets }), ratioArm = closedMap("an arm", { bad: reading, total: reading }).transform((arm) => ({ shape: "ratio", ...arm })), valueArm = closedMap("an arm", { value: reading, samples: reading.exactOptional() }).transform((arm) => ({ shape: "value", ...arm })), exposure = schemas_number({ error: "write hours, users or requests" }).positive({ error: "write more than 0" }), countArm = closedMap("an arm", { count: reading, exposure: exposure.exactOptional() }).transform(({ count: count2, exposure: given }) => ({ shape: "count", count: count2, exposure: given ?? 0 })), arms = { ratio: ratioArm, buckets: bucketArm, value: valueArm, count: countArm }, shapeOf = (arm) => {
        const has = (key2) => typeof arm == "object" && arm !== null && key2 in arm;
        return has("le") ? "buckets" : has("value") ? "value" : has("count") ? "count" : "ratio";
      };
      function lineSchema(shape2) {
        const arm = arms[shape2];
        return closedMap("an interval", {
          start: read_trace_instant,
          end: read_trace_instant,
          new: arm,
          old: arm.exactOptional()
        }).refine(({ start, end }) => end > start, { path: ["end"], error: "write a time after start" });
      }
      const read_trace_schemas = {
        ratio: lineSchema("ratio"),
        buckets: lineSchema("buckets"),
        value: lineSchema("value"),
        count: lineSchema("count")
      }, most = 20;
      async function readTrace(file2, lines) {
        const intervals = [], findings = [];
        let number2 = 0;
        for await (const text of lines) {
          if (number2 += 1, text.trim() === "")
            continue;
          const read2 = readLine(file2, number2, text), before = intervals.at(-1);
          if (!Array.isArray(read2) && before !== void 0 && read2.start < before.end ? findings.push(wrong(file2, number2, `start lies before the end of the interval above (${iso(before.end)}): write disjoint intervals in rising order.`)) : Array.isArray(read2) ? findings.push(...read2) : intervals.push(read2), findings.length >= most)
            break;
        }
        return intervals.length + findings.length === 0 && findings.push(wrong(file2, 1, `there is no interval: write one per line, such as ${example}`)), { intervals, findings: findings.slice(0, most) };
      }
      function readLine(file2, line2, text) {
        let raw;
        try {
          raw = JSON.parse(line2 === 1 ? text.replace(/^\uFEFF/, "") : text);
        } catch (error2) {
          const reason = error2 instanceof SyntaxError ? error2.message : "unreadable";
          return [
            wrong(file2, line2, `the line is no JSON (${reason.slice(0, 120)}): write one interval per line, such as ${example}`)
          ];
        }
        const parsed2 = read_trace_schemas[shapeOf(typeof raw == "object" && raw !== null && "new" in raw ? raw.new : null)].safeParse(raw);
        return parsed2.success ? parsed2.data : schemaProblems(parsed2.error.issues, raw).map((problem2) => {
          const found = toFinding(problem2, file2, raw, () => ({ line: line2, column: 1, endLine: line2, endColumn: 1 }));
          return { ...found, message: found.message.replace(/^The plan/, "The line") };
        });
      }
      function wrong(file2, line2, message2) {
        return { level: "error", code: "bad-trace", message: message2, file: file2, line: line2, column: 1, path: "" };
      }
      const iso = (at2) => Math.abs(at2) < 8e15 ? new Date(at2).toISOString() : String(at2);
      async function planFiles(files, cwd) {
        const chosen = files.length > 0 ? files : await defaultPlans(cwd);
        if (chosen.length === 0)
          throw new WrongCall("No plan found: neither .migration.yml nor .migrations/*.yml is here. Name the files.");
        return Promise.all(chosen.map(async (file2) => {
          try {
            const path = (0, external_node_path_.resolve)(cwd, file2);
            return { file: (0, external_node_path_.relative)(cwd, path), bytes: await (0, promises_namespaceObject.readFile)(path) };
          } catch (error2) {
            throw new WrongCall(unreadable(file2, error2));
          }
        }));
      }
      function unreadable(file2, error2) {
        const code = typeof error2 == "object" && error2 !== null && "code" in error2 ? String(error2.code) : "unreadable";
        return `${file2}: cannot be read (${code}); name a file that exists`;
      }
      async function defaultPlans(cwd) {
        const names = async (folder) => {
          try {
            return await (0, promises_namespaceObject.readdir)((0, external_node_path_.join)(cwd, folder));
          } catch {
            return [];
          }
        }, single = (await names(".")).filter((name) => name === ".migration.yml"), many = (await names(".migrations")).filter((name) => name.endsWith(".yml")).map((name) => (0, external_node_path_.join)(".migrations", name));
        return [...single, ...many.sort()];
      }
      const help = `
A line of the data is one interval; intervals are disjoint and in rising order, times are ISO or epoch milliseconds:
  {"start": "2026-12-01T10:00:00Z", "end": "2026-12-01T10:05:00Z", "new": {"bad": 1, "total": 50}, "old": {"bad": 9, "total": 950}}
An arm is {bad, total} for kind ratio; {le, count} (cumulative, the last bound is "+Inf") for quantile; {value, samples?} for value and
quantile; {count, exposure?} for count. null means not measured. Without "old" there is no control.
What lies before --since is the old system's history and tells how much its counts scatter.

Exit codes: 0 PASS, 1 BREACH, 2 wrong call or unreadable data, 3 INSUFFICIENT or NO_DATA.`;
      function assessCommand(terminal, done) {
        return new Command("assess").description("judge a trace of your own: would Sluice advance, hold or roll back?").requiredOption("--criterion <json or file>", "what is asked: kind, rollback, advance, ... as in a plan").requiredOption("--data <file>", "the trace, one interval per line (NDJSON); - reads standard input").option("--share <percent>", "of the traffic that the new system gets (default: as the trace shows)").option("--since <time>", "when the step went live (default: the first interval)").option("--now <time>", "when it is judged (default: when the last interval is complete)").option("--interval <duration>", "length of an interval (default: that of the first)").option("--delay <duration>", "until the data of an interval is complete", "2m").option("--false-alarms <share>", "of ramps with nothing wrong that may be rolled back (default: 1%)").option("--tests <n>", "how many tests share the false alarms (default: those of this criterion)").option("--missed <share>", "of regressions at the proof limit that may pass (default: 5%)").option("--strict", "prove the full limit at any share", !1).option("--history <time>", "ignore what lies before (default: a day before --since)").option("--json", "print the assessment as JSON", !1).addHelpText("after", help).action(async (written2) => done(await assess_assess(written2, terminal)));
      }
      async function assess_assess(written2, terminal) {
        const options = optionsOf(written2), inline = written2.criterion.trimStart().startsWith("{"), file2 = inline ? "--criterion" : written2.criterion, text = inline ? written2.criterion : await contents((0, external_node_path_.resolve)(terminal.cwd, file2), file2), read2 = readCriterion(file2, text);
        if (!read2.ok)
          return assess_refuse(read2.findings, terminal);
        const { intervals, findings } = await trace(written2.data, terminal);
        if (findings.length > 0)
          return assess_refuse(findings, terminal);
        const judged = judgeTrace(read2.criterion, intervals, options), { assessment } = judged;
        if (written2.json)
          terminal.stdout(`${JSON.stringify(assessment, null, 2)}
`);
        else {
          const paint = (0, picocolors.createColors)(terminal.colour), colour = { PASS: paint.green, BREACH: paint.red }[String(assessment.verdict)] ?? paint.yellow, body = assessmentText(read2.criterion, assessment, judged.options);
          terminal.stdout(`${colour(assessment.verdict)} ${assessment.metric} (${assessment.code})
${body}`);
        }
        return assessment.verdict === "PASS" ? 0 : assessment.verdict === "BREACH" ? 1 : 3;
      }
      function optionsOf(written2) {
        const given = (name, text, read2) => text === void 0 ? void 0 : read2(name, text), all = {
          share: given("--share", written2.share, shareOption),
          since: given("--since", written2.since, instantOption),
          now: given("--now", written2.now, instantOption),
          interval: given("--interval", written2.interval, durationOption),
          falseAlarms: given("--false-alarms", written2.falseAlarms, chanceOption),
          tests: given("--tests", written2.tests, wholeOption),
          missed: given("--missed", written2.missed, chanceOption),
          history: given("--history", written2.history, instantOption),
          proof: written2.strict ? "strict" : void 0
        }, { share, since, now, interval, falseAlarms, tests, missed, history, proof: proof2 } = all;
        return {
          delay: delayOption("--delay", written2.delay),
          ...share === void 0 ? {} : { share },
          ...since === void 0 ? {} : { since },
          ...now === void 0 ? {} : { now },
          ...interval === void 0 ? {} : { interval },
          ...falseAlarms === void 0 ? {} : { falseAlarms },
          ...tests === void 0 ? {} : { tests },
          ...missed === void 0 ? {} : { missed },
          ...history === void 0 ? {} : { history },
          ...proof2 === void 0 ? {} : { proof: proof2 }
        };
      }
      async function trace(data2, terminal) {
        if (data2 === "-")
          return readTrace("standard input", linesOf(terminal.stdin));
        try {
          return await readTrace(data2, linesOf((0, external_node_fs_.createReadStream)((0, external_node_path_.resolve)(terminal.cwd, data2))));
        } catch (error2) {
          throw new WrongCall(unreadable(data2, error2));
        }
      }
      async function* linesOf(stream) {
        const decoder = new TextDecoder();
        let open = "";
        for await (const chunk of stream) {
          const lines = (open + (typeof chunk == "string" ? chunk : decoder.decode(chunk, { stream: !0 }))).split(`
`);
          open = lines.pop() ?? "", yield* lines;
        }
        yield open + decoder.decode();
      }
      async function contents(path, file2) {
        try {
          return await (0, promises_namespaceObject.readFile)(path, "utf8");
        } catch (error2) {
          throw new WrongCall(unreadable(file2, error2));
        }
      }
      function assess_refuse(findings, terminal) {
        for (const { file: file2, line: line2, message: message2 } of findings)
          terminal.stderr(`${file2}:${line2} ${message2}
`);
        return 2;
      }
      const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;
      function foreignText(text, limit = 200) {
        const line2 = text.replace(unprintable, " ").replace(/\s+/gu, " ").trim(), characters = Array.from(line2);
        return characters.length <= limit ? line2 : `${characters.slice(0, limit - 1).join("")}\u2026`;
      }
      function groupBy(items, keyOf) {
        const groups = /* @__PURE__ */ new Map();
        for (const item of items) {
          const key2 = keyOf(item), group = groups.get(key2);
          group === void 0 ? groups.set(key2, [item]) : group.push(item);
        }
        return [...groups.values()];
      }
      function absent(why) {
        return { kind: "absent", why };
      }
      function intervalsOf(grid) {
        return Math.max(0, Math.round((grid.end - grid.start) / grid.step));
      }
      function joinSeries(series) {
        return groupBy(series, ({ labels: labels2 }) => labelKey(labels2)).flatMap((group) => {
          const [first] = group;
          return first === void 0 ? [] : [{ labels: first.labels, points: new Map(group.flatMap(({ points }) => [...points])) }];
        });
      }
      function labelKey(labels2) {
        return JSON.stringify(Object.entries(labels2).sort(([a], [b]) => a < b ? -1 : 1));
      }
      function reduceSeries(series, query2) {
        const length = intervalsOf(query2.grid);
        if (series.length === 0) {
          const reading2 = query2.absentMeansZero === !0 ? { kind: "number", value: 0 } : absent("no-series");
          return { kind: "readings", readings: Array.from({ length }, () => reading2) };
        }
        const { reduce } = query2;
        return series.length > 1 && reduce === void 0 ? {
          kind: "several",
          message: `the query gives ${series.length} series (${labelSets(series)}); make it one, for example with sum(\u2026), or say \`reduce: sum\``
        } : {
          kind: "readings",
          readings: Array.from({ length }, (_, index) => reducePoints(series.flatMap(({ points }) => points.get(index) ?? []), reduce ?? "sum"))
        };
      }
      function reducePoints(points, how) {
        const values = [];
        for (const point2 of points)
          if (point2.kind === "number")
            values.push(point2.value);
          else if (point2.why !== "null")
            return point2;
        return values.length === 0 ? absent("null") : { kind: "number", value: reduceValues(values, how) };
      }
      function reduceValues(values, how) {
        const sum = values.reduce((total2, value) => total2 + value, 0);
        switch (how) {
          case "sum":
            return sum;
          case "avg":
            return sum / values.length;
          case "max":
            return values.reduce((a, b) => Math.max(a, b));
          case "min":
            return values.reduce((a, b) => Math.min(a, b));
        }
      }
      function labelSets(series) {
        const shown2 = series.slice(0, 3).map(({ labels: labels2 }) => {
          const pairs = Object.entries(labels2).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
          return foreignText(`{${pairs.join(", ")}}`, 120);
        });
        return series.length > 3 ? `${shown2.join(", ")}, \u2026` : shown2.join(", ");
      }
      const arm_queries_hour = 36e5;
      function armRoles(arm) {
        switch (arm.shape) {
          case "ratio":
            return arm.per === void 0 ? [arm_queries_number("bad", arm.bad), arm_queries_number("total", arm.total)] : [clients("bad", arm.bad, arm.per), clients("total", arm.total, arm.per)];
          case "buckets":
            return [{ role: "buckets", text: arm.buckets, shape: "buckets" }];
          case "value":
            return [
              arm_queries_number("value", arm.value),
              ...arm.samples === void 0 ? [] : [arm_queries_number("samples", arm.samples)]
            ];
          case "count":
            return [arm_queries_number("count", arm.count)];
        }
      }
      function arm_queries_number(role, text) {
        return { role, text, shape: "number" };
      }
      function clients(role, text, by) {
        return { role, text, shape: "clients", by };
      }
      function armQueries(metric, side, arm, grid) {
        return armRoles(arm).map(({ role, text, shape: shape2, by }) => ({
          id: queryId(metric, side, role),
          text,
          shape: shape2,
          ...by === void 0 ? {} : { by },
          grid,
          ...metric.reduce === void 0 ? {} : { reduce: metric.reduce }
        }));
      }
      function queryId(metric, side, role) {
        return `${metric.name}/${side}/${role}`;
      }
      function armCell(metric, arm, answers, index) {
        switch (arm.shape) {
          case "ratio": {
            if (arm.per !== void 0)
              return { shape: "clients", clients: clientsAt(answers, index) };
            const total2 = numberAt(answers, "total", index);
            return { shape: "ratio", bad: badBeside(total2, numberAt(answers, "bad", index), metric), total: total2 };
          }
          case "buckets":
            return { shape: "buckets", buckets: bucketsAt(answers, "buckets", index) };
          case "value": {
            const value = numberAt(answers, "value", index);
            return arm.samples === void 0 ? { shape: "value", value } : { shape: "value", value, samples: numberAt(answers, "samples", index) };
          }
          case "count":
            return { shape: "count", count: numberAt(answers, "count", index), exposure: metric.interval / arm_queries_hour };
        }
      }
      function badBeside(total2, bad, metric) {
        const missing2 = bad.kind === "absent" && (bad.why === "no-series" || bad.why === "null");
        return !metric.absentMeansZero || !missing2 || total2.kind !== "number" ? bad : { kind: "number", value: 0 };
      }
      function numberAt(answers, role, index) {
        const answer2 = answers.get(role);
        return (answer2?.kind === "numbers" ? answer2.readings[index] : void 0) ?? { kind: "absent", why: "null" };
      }
      function clientsAt(answers, index) {
        const at2 = (role) => {
          const answer2 = answers.get(role);
          return (answer2?.kind === "clients" ? answer2.readings[index] : void 0) ?? absent("null");
        }, [total2, bad] = [at2("total"), at2("bad")];
        if ("kind" in total2)
          return total2;
        if ("kind" in bad && bad.why !== "null" && bad.why !== "no-series")
          return bad;
        const failures = "kind" in bad ? /* @__PURE__ */ new Map() : bad;
        return [...total2].map(([client, requests]) => ({
          client,
          bad: failures.get(client) ?? 0,
          total: requests
        }));
      }
      function bucketsAt(answers, role, index) {
        const answer2 = answers.get(role);
        return (answer2?.kind === "buckets" ? answer2.readings[index] : void 0) ?? { kind: "absent", why: "null" };
      }
      function metricGrid(metric, { since, now }) {
        const step2 = metric.interval, start = Math.ceil(since / step2) * step2, end = Math.floor((now - metric.delay) / step2) * step2;
        return { start, end: Math.max(start, end), step: step2 };
      }
      function startsOf(grid) {
        const starts = [];
        for (let start = grid.start; start < grid.end; start += grid.step)
          starts.push(start);
        return starts;
      }
      const issue_series_hour = 36e5, week = 168 * issue_series_hour;
      async function issueSeries(metric, span2, count2) {
        const grid = metricGrid(metric, span2), starts = startsOf(grid);
        if (metric.new.shape !== "issues" || metric.old !== void 0 && metric.old.shape !== "issues")
          return {
            kind: "error",
            message: `${metric.name}: provider github counts issues; write issues: { labels: [\u2026] }`,
            transient: !1
          };
        if (starts.length === 0)
          return { kind: "measured", intervals: [], warnings: [] };
        const authors = async (labels2, within) => {
          const issues = await count2(labels2, within.start, within.end);
          return authorsPerInterval(issues, within);
        };
        try {
          const news = await authors(metric.new.labels, grid), olds = metric.old === void 0 ? constant(mean(await authors(metric.new.labels, weekBefore(span2.since, grid.step))), starts.length) : await authors(metric.old.labels, grid), cell = (value) => ({
            shape: "count",
            count: { kind: "number", value },
            exposure: grid.step / issue_series_hour
          });
          return {
            kind: "measured",
            intervals: starts.map((start, index) => ({
              start,
              end: start + grid.step,
              new: cell(news[index] ?? 0),
              old: cell(olds[index] ?? 0)
            })),
            warnings: []
          };
        } catch (error2) {
          const reason = foreignText(error2 instanceof Error ? error2.message : String(error2));
          return {
            kind: "error",
            message: `${metric.name}: issues could not be counted: ${reason}`,
            transient: !0
          };
        }
      }
      function authorsPerInterval(issues, grid) {
        const authors = startsOf(grid).map(() => /* @__PURE__ */ new Set());
        for (const { at: at2, author } of issues)
          authors[Math.floor((at2 - grid.start) / grid.step)]?.add(author);
        return authors.map(({ size }) => size);
      }
      function weekBefore(since, step2) {
        const end = Math.floor(since / step2) * step2;
        return { start: end - Math.max(1, Math.floor(week / step2)) * step2, end, step: step2 };
      }
      function mean(values) {
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      }
      function constant(value, length) {
        return Array.from({ length }, () => value);
      }
      async function measure_measure(metrics, spanOf, providers2, issues) {
        const byProvider = groupBy(metrics, ({ provider }) => provider), found = await Promise.all(byProvider.map((group) => {
          const name = group[0]?.provider ?? "github";
          return name === "github" ? countIssues(group, spanOf, issues) : askProvider(group, spanOf, name, providers2.get(name));
        })), byName2 = new Map(found.flat());
        return new Map(metrics.map(({ name }) => [name, byName2.get(name) ?? measure_failure(`${name} was not measured`, !1)]));
      }
      async function countIssues(metrics, spanOf, issues) {
        const measured2 = [];
        for (const metric of metrics) {
          const series = issues === void 0 ? measure_failure(`${metric.name}: issues cannot be counted here, since no access to GitHub is given`, !1) : await issueSeries(metric, spanOf(metric), issues);
          measured2.push([metric.name, series]);
        }
        return measured2;
      }
      async function askProvider(metrics, spanOf, name, provider) {
        const prepared = metrics.map((metric) => [metric.name, prepare(metric, spanOf(metric))]), queries = prepared.flatMap(([, task]) => task.kind === "task" ? queriesOf(task) : []), answers = provider === void 0 ? unknownProvider(name, queries) : await ask(provider, queries);
        return prepared.map(([metric, task]) => [metric, task.kind === "task" ? seriesOf(task, answers) : task]);
      }
      function prepare(metric, span2) {
        const grid = metricGrid(metric, span2);
        return metric.new.shape === "issues" || metric.old?.shape === "issues" ? measure_failure(`${metric.name}: issues are counted by provider github, not ${metric.provider}`, !1) : {
          kind: "task",
          metric,
          grid,
          new: metric.new,
          ...metric.old === void 0 ? {} : { old: metric.old }
        };
      }
      function queriesOf({ metric, grid, ...arms2 }) {
        if (grid.start >= grid.end)
          return [];
        const old = arms2.old === void 0 ? [] : armQueries(metric, "old", arms2.old, grid);
        return [...armQueries(metric, "new", arms2.new, grid), ...old];
      }
      async function ask(provider, queries) {
        if (queries.length === 0)
          return /* @__PURE__ */ new Map();
        try {
          return await provider.query(queries);
        } catch (error2) {
          const reason = foreignText(error2 instanceof Error ? error2.message : String(error2));
          return refuseAll(queries, `${provider.name} failed unexpectedly: ${reason}`);
        }
      }
      function unknownProvider(name, queries) {
        return refuseAll(queries, `there is no metric provider ${JSON.stringify(foreignText(name, 40))}`);
      }
      function refuseAll(queries, message2) {
        return new Map(queries.map(({ id }) => [id, measure_failure(message2, !1)]));
      }
      function seriesOf(task, answers) {
        const { metric, grid } = task, failures = [], warnings = /* @__PURE__ */ new Set(), collect = (side, arm) => {
          const usable = /* @__PURE__ */ new Map();
          for (const { role } of grid.start < grid.end ? armRoles(arm) : []) {
            const answer2 = answers.get(queryId(metric, side, role)) ?? measure_failure(`${metric.provider} did not answer it`, !1);
            if (answer2.kind === "error")
              failures.push({ ...answer2, message: `${metric.name}, ${side} ${role}: ${answer2.message}` });
            else {
              usable.set(role, answer2);
              for (const warning2 of answer2.warnings)
                warnings.add(warning2);
            }
          }
          return usable;
        }, news = collect("new", task.new), olds = task.old === void 0 ? void 0 : collect("old", task.old), worst = failures.find(({ transient }) => !transient) ?? failures[0];
        return worst !== void 0 ? worst : { kind: "measured", intervals: startsOf(grid).map((start, index) => {
          const cell = armCell(metric, task.new, news, index), interval = { start, end: start + grid.step, new: cell };
          return task.old === void 0 || olds === void 0 ? interval : { ...interval, old: armCell(metric, task.old, olds, index) };
        }), warnings: [...warnings] };
      }
      function measure_failure(message2, transient) {
        return { kind: "error", message: message2, transient };
      }
      const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
      function hashPlan(plan) {
        return digest({ ...plan, metrics: byName(plan) });
      }
      function plan_hash_hashCriteria(plan) {
        const overrides = plan.ramp.steps.filter((step2) => Object.keys(step2.overrides).length > 0);
        return digest({
          metrics: byName(plan),
          overrides: overrides.map(({ to, overrides: overrides2 }) => ({ to, overrides: overrides2 }))
        });
      }
      function byName(plan) {
        return [...plan.metrics].sort((a, b) => a.name < b.name ? -1 : 1);
      }
      function digest(value) {
        return (0, external_node_crypto_namespaceObject.createHash)("sha256").update(canonical(value)).digest("hex").slice(0, 16);
      }
      function canonical(value) {
        return JSON.stringify(value, (_key, inner) => typeof inner == "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
      }
      function steps_samePercent(a, b) {
        return Math.round(a * 1e3) === Math.round(b * 1e3);
      }
      function abovePercent(a, b) {
        return Math.round(a * 1e3) > Math.round(b * 1e3);
      }
      function nextStep(plan, exposure2) {
        return plan.ramp.steps.find((step2) => abovePercent(step2.to, exposure2)) ?? null;
      }
      function stepAt(plan, exposure2) {
        return plan.ramp.steps.find((step2) => steps_samePercent(step2.to, exposure2)) ?? null;
      }
      function rollbackTarget(plan, exposure2) {
        return plan.rollback.to === "zero" ? 0 : plan.ramp.steps.findLast((step2) => abovePercent(exposure2, step2.to))?.to ?? 0;
      }
      const judge_metrics_day = 864e5;
      async function judgeMetrics(app, step2) {
        const full = samePercent(step2.exposure, 100), phase = full ? "full" : "canary", metrics = step2.plan.metrics.filter((metric) => metric.phases.includes(phase));
        if (metrics.length === 0)
          return [];
        const asked = askedOf(step2.plan), trials = new Map(metrics.map((metric) => [metric.name, trialOf(metric, step2, asked)])), spanOf = (metric) => ({ since: trials.get(metric.name)?.from ?? step2.since, now: step2.now }), series = await measure(metrics, spanOf, app.providersFor(step2.plan), judge_metrics_countIssues(app.forge));
        return metrics.map((metric) => {
          const trial = trials.get(metric.name) ?? trialOf(metric, step2, asked);
          return judge_metrics_judge(metric, series.get(metric.name), trial, full);
        });
      }
      function trialOf(metric, step2, asked) {
        const { plan, since, now, exposure: exposure2 } = step2, written2 = step2.before?.states.get(metric.name), found = metric.mode === "threshold" ? null : readTestState(written2, asked), state = found !== null && found.until <= (step2.before?.at ?? 0) ? found : null, began = state?.stages.at(-1), earlier = state === null || began === void 0 || step2.before === null || began >= since ? [] : [
          {
            since: began,
            share: step2.before.exposure,
            criterion: criterionAt(metric, plan, step2.before.exposure)
          }
        ], options = {
          now,
          since,
          interval: metric.interval,
          delay: metric.delay,
          share: exposure2,
          earlier,
          ...state === null ? {} : { carried: state },
          asked,
          falseAlarms: plan.rollback.falseAlarms,
          missed: plan.gate.missed,
          proof: plan.gate.proof,
          tests: sharedTests(plan),
          planned: Math.ceil(plannedTime(plan) / metric.interval)
        };
        return {
          from: state === null ? since - judge_metrics_history(metric) : resumesAt(metric, state.until),
          criterion: criterionAt(metric, plan, exposure2),
          options,
          anew: metric.mode === "threshold" || state !== null ? null : whyAnew(step2, written2, asked)
        };
      }
      function whyAnew({ plan, before }, written2, asked) {
        if (before === null)
          return null;
        const began = "the tests began anew with this step";
        return before.criteria !== hashCriteria(plan) ? `the criteria changed: ${began}` : written2 === void 0 ? null : isAsked(written2, asked) ? `what the history line keeps of earlier steps is of another version: ${began}` : `the share of false alarms changed: ${began}`;
      }
      const isAsked = (written2, asked) => typeof written2 == "object" && written2 !== null && "asked" in written2 && written2.asked === asked, resumesAt = (metric, until) => metric.new.shape === "ratio" && metric.new.per !== void 0 ? Math.floor(until / clientDay) * clientDay : until;
      function judge_metrics_history(metric) {
        return metric.old !== void 0 && metric.old.shape !== "issues" && metric.mode !== "threshold" && metric.kind !== "value" ? judge_metrics_day : 0;
      }
      function askedOf(plan) {
        return `${hashCriteria(plan)}/${plan.rollback.falseAlarms}/${sharedTests(plan)}`;
      }
      function sharedTests(plan) {
        return plan.metrics.filter((metric) => metric.class === "guardrail").reduce((sum, metric) => sum + firstBars(criterionAt(metric, plan, 0)), 0);
      }
      const plannedTime = (plan) => plan.ramp.steps.reduce((sum, { soak }) => sum + soak, plan.phases.full.grace);
      function judge_metrics_judge(metric, series, trial, full) {
        const { anew } = trial, assessment = assessTrial(metric, series, trial, full);
        return anew === null || assessment.verdict === "ERROR" ? { metric, assessment } : { metric, assessment: { ...assessment, text: `${assessment.text}; ${anew}` } };
      }
      function assessTrial(metric, series, { criterion, options }, full) {
        const answered = series ?? {
          kind: "error",
          message: `${metric.provider} gave no answer`,
          transient: !0
        }, attributed = metric.old !== void 0, measured2 = attributed ? atShares(answered, options) : answered, literal2 = metric.mode === "threshold" || metric.kind === "value" || metric.kind === "count";
        return full && literal2 && !(metric.new.shape === "issues" && !attributed) ? assess(absoluteOnly(criterion), withoutControl(measured2), options) : assess(criterion, measured2, options);
      }
      function criterionAt(metric, plan, exposure2) {
        const override = stepAt(plan, exposure2)?.overrides[metric.name], rollback = override?.rollback ?? metric.rollback, advance = override?.advance ?? metric.advance;
        return {
          metric: metric.name,
          kind: metric.kind,
          direction: metric.direction,
          minSamples: metric.minSamples,
          mode: metric.mode,
          split: metric.split,
          ...metric.quantile === void 0 ? {} : { quantile: metric.quantile },
          ...rollback === void 0 ? {} : { rollback },
          ...advance === void 0 ? {} : { advance }
        };
      }
      function absoluteOnly(criterion) {
        const { rollback, advance, ...rest } = criterion, absolute = (limits2) => {
          if (limits2 === void 0)
            return;
          const { above, below, atLeast: atLeast2 } = limits2;
          if (!(above === void 0 && below === void 0))
            return {
              ...above === void 0 ? {} : { above },
              ...below === void 0 ? {} : { below },
              ...atLeast2 === void 0 ? {} : { atLeast: atLeast2 }
            };
        }, [back, on] = [absolute(rollback), absolute(advance)];
        return {
          ...rest,
          ...back === void 0 ? {} : { rollback: back },
          ...on === void 0 ? {} : { advance: on }
        };
      }
      function withoutControl(series) {
        return series.kind === "error" ? series : {
          ...series,
          intervals: series.intervals.map(({ start, end, new: cell }) => ({ start, end, new: cell }))
        };
      }
      function atShares(series, { share, since, earlier = [] }) {
        if (series.kind === "error")
          return series;
        const stages = [...earlier, { since, share }], scaled2 = (cell, fraction2) => cell.shape === "count" ? { ...cell, exposure: cell.exposure * fraction2 } : cell;
        return {
          ...series,
          intervals: series.intervals.map((interval) => {
            const part = (stages.findLast((stage) => stage.since <= interval.start)?.share ?? 0) / 100;
            return {
              ...interval,
              new: scaled2(interval.new, part),
              ...interval.old === void 0 ? {} : { old: scaled2(interval.old, 1 - part) }
            };
          })
        };
      }
      function judge_metrics_countIssues(forge) {
        return async (labels2, from, to) => (await forge.issues({ labels: labels2, state: "all", since: from })).flatMap((issue) => issue.author !== null && !issue.author.bot && issue.createdAt >= from && issue.createdAt < to ? [{ at: issue.createdAt, author: issue.author.login }] : []);
      }
      const backtest_day = 864e5, backtest_recent = 12;
      async function backtest(plan, providers2, options) {
        const { now, days, cadence } = options, from = now - days * backtest_day, metrics = plan.metrics.filter(({ phases }) => phases.includes("canary")), series = await measure_measure(metrics, (metric) => ({ since: from - judge_metrics_history(metric), now }), providers2);
        return {
          migration: plan.name,
          from,
          to: now,
          cadence,
          looks: looksUntil(now, from, cadence),
          metrics: metrics.map((metric) => ({
            metric: metric.name,
            class: metric.class,
            outcome: replay(metric, plan, series.get(metric.name), from, options)
          }))
        };
      }
      const looksUntil = (until, from, cadence) => Math.floor(until / cadence) - Math.floor(from / cadence);
      function replay(metric, plan, series, from, { now, cadence, share: given }) {
        if (series === void 0 || series.kind === "error")
          return { kind: "nothing", reason: "unanswered", why: series?.message ?? "was not measured" };
        const within = series.intervals.filter(({ start }) => start >= from), first = within.find(({ new: cell }) => hasTraffic(cell));
        if (first === void 0)
          return {
            kind: "nothing",
            reason: "no-traffic",
            why: "the new system had no traffic, and only both systems together can be replayed"
          };
        const share = given ?? recentShare(within) ?? plan.ramp.steps[0]?.to ?? 50, options = {
          now,
          since: first.start,
          share,
          interval: metric.interval,
          delay: metric.delay,
          falseAlarms: plan.rollback.falseAlarms,
          missed: plan.gate.missed,
          proof: plan.gate.proof,
          tests: sharedTests(plan),
          planned: Math.ceil(plannedTime(plan) / metric.interval)
        }, trial = { from: first.start, criterion: criterionAt(metric, plan, share), options, anew: null }, used = series.intervals.filter(({ start }) => start >= first.start - judge_metrics_history(metric)), { assessment } = judge_metrics_judge(metric, { ...series, intervals: used }, trial, share >= 100), { breachedAt } = assessment;
        if (breachedAt === null)
          return { kind: "replayed", assessment, share, rolledBack: null };
        const at2 = Math.ceil((breachedAt + metric.delay) / cadence) * cadence, rolledBack = at2 > now ? null : { at: at2, look: looksUntil(at2, from, cadence) };
        return { kind: "replayed", assessment, share, rolledBack };
      }
      function hasTraffic(cell) {
        return cell.shape === "count" ? cell.count.kind === "number" && cell.count.value > 0 : cell.shape === "value" ? cell.value.kind === "number" : (samplesOf(cell) ?? 0) > 0;
      }
      function recentShare(intervals) {
        const last = intervals.flatMap(({ new: cell, old }) => {
          if (old === void 0 || cell.shape === "count")
            return [];
          const [fresh, other] = [samplesOf(cell), samplesOf(old)];
          return fresh === null || other === null || fresh <= 0 ? [] : [{ fresh, all: fresh + other }];
        }).slice(-backtest_recent), all = last.reduce((sum, one) => sum + one.all, 0);
        return all > 0 ? Math.round(last.reduce((sum, one) => sum + one.fresh, 0) / all * 1e5) / 1e3 : null;
      }
      function backtestText({ migration, from, to, cadence, looks, metrics }) {
        const head = `${migration}, ${backtest_text_time(from)} to ${backtest_text_time(to)}, looked at every ${formatDuration(cadence)} (${countText(looks)} looks)
`, parts = metrics.map(({ metric, class: kind, outcome }) => `
${kind === "guardrail" ? metric : `${metric} (${kind}: rolls nothing back)`}: ${said(outcome, kind === "guardrail")}`);
        return `${head}${parts.join("")}`;
      }
      function said(outcome, guardrail) {
        if (outcome.kind === "nothing")
          return `not replayed, ${outcome.why}
`;
        const { assessment, rolledBack, share } = outcome, at2 = `at a share of ${numberText(share)} %`, sentence2 = `  ${assessment.text}
`;
        return rolledBack !== null ? `would have ${guardrail ? "rolled back" : "held"} at ${backtest_text_time(rolledBack.at)}, the ${ordinal(rolledBack.look)} look (${assessment.code}, ${at2})
${sentence2}` : assessment.breachedAt !== null ? `the next look would ${guardrail ? "roll back" : "hold"} (${assessment.code}, ${at2})
${sentence2}` : `no rollback; at the end ${assessment.verdict} (${assessment.code}, ${at2})
${sentence2}`;
      }
      function ordinal(count2) {
        const [tens, ones] = [count2 % 100, count2 % 10], ending = tens >= 11 && tens <= 13 ? "th" : ["th", "st", "nd", "rd"][ones] ?? "th";
        return `${countText(count2)}${ending}`;
      }
      const backtest_text_time = (at2) => `${new Date(at2).toISOString().slice(0, 16).replace("T", " ")} UTC`, datadogSites = [
        "datadoghq.com",
        "us3.datadoghq.com",
        "us5.datadoghq.com",
        "ap1.datadoghq.com",
        "ap2.datadoghq.com",
        "uk1.datadoghq.com",
        "datadoghq.eu",
        "ddog-gov.com",
        "us2.ddog-gov.com"
      ];
      function isDatadogSite(text) {
        return datadogSites.some((site) => site === text);
      }
      function credentialsFromEnvironment(env) {
        const read2 = (name) => env[name]?.trim() || void 0, problems = [], prometheus = readPrometheus(read2, problems), datadog = readDatadog(read2, problems);
        return {
          ...prometheus === void 0 ? {} : { prometheus },
          ...datadog === void 0 ? {} : { datadog },
          problems
        };
      }
      function credentials_secrets(credentials) {
        const auth = credentials.prometheus?.auth;
        return [
          ...auth?.kind === "bearer" ? [auth.token] : [],
          ...auth?.kind === "basic" ? [auth.password, basicToken(auth)] : [],
          ...credentials.datadog === void 0 ? [] : [credentials.datadog.apiKey, credentials.datadog.appKey]
        ];
      }
      function basicToken(auth) {
        return Buffer.from(`${auth.username}:${auth.password}`, "utf8").toString("base64");
      }
      function readPrometheus(read2, problems) {
        const address = read2("PROMETHEUS_URL"), token = read2("PROMETHEUS_TOKEN"), username = read2("PROMETHEUS_USERNAME"), password = read2("PROMETHEUS_PASSWORD");
        if (address === void 0) {
          (token !== void 0 || password !== void 0) && problems.push("PROMETHEUS_TOKEN or PROMETHEUS_PASSWORD is set without PROMETHEUS_URL; it is sent nowhere. Set PROMETHEUS_URL to the address it is for.");
          return;
        }
        const url2 = URL.canParse(address) ? new URL(address) : void 0;
        if (url2 === void 0 || url2.protocol !== "https:" && url2.protocol !== "http:") {
          problems.push("PROMETHEUS_URL is not a URL; write it like https://prometheus.example.com.");
          return;
        }
        const inUrl = { username: credentials_decoded(url2.username), password: credentials_decoded(url2.password) };
        if (url2.username = "", url2.password = "", token !== void 0)
          return password !== void 0 && problems.push("PROMETHEUS_TOKEN and PROMETHEUS_PASSWORD are both set; the token is used."), { url: url2, auth: { kind: "bearer", token } };
        if (username !== void 0 && password !== void 0)
          return { url: url2, auth: { kind: "basic", username, password } };
        if (username !== void 0 || password !== void 0) {
          const [found, missing2] = username === void 0 ? ["PASSWORD", "USERNAME"] : ["USERNAME", "PASSWORD"];
          problems.push(`PROMETHEUS_${found} is set without PROMETHEUS_${missing2}; it is not sent. Set both.`);
        }
        return { url: url2, auth: inUrl.password === "" ? { kind: "none" } : { kind: "basic", ...inUrl } };
      }
      function readDatadog(read2, problems) {
        const apiKey = read2("DD_API_KEY"), appKey = read2("DD_APP_KEY");
        if (apiKey === void 0 && appKey === void 0)
          return;
        if (apiKey === void 0 || appKey === void 0) {
          problems.push(`${apiKey === void 0 ? "DD_APP_KEY" : "DD_API_KEY"} is set alone; Datadog's queries need DD_API_KEY and DD_APP_KEY.`);
          return;
        }
        const site = read2("DD_SITE") ?? "datadoghq.com";
        if (!isDatadogSite(site)) {
          problems.push("DD_SITE is not a Datadog site; write one like datadoghq.com, us5.datadoghq.com or datadoghq.eu.");
          return;
        }
        return { site, apiKey, appKey };
      }
      function credentials_decoded(part) {
        try {
          return decodeURIComponent(part);
        } catch {
          return part;
        }
      }
      const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises"), external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http"), external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
      function exchange(outgoing, limits2) {
        return new Promise((resolve) => {
          const client = outgoing.url.protocol === "https:" ? external_node_https_namespaceObject : external_node_http_namespaceObject;
          let request;
          try {
            request = client.request(outgoing.url.href, {
              method: outgoing.method,
              headers: {
                "accept-encoding": "identity",
                ...outgoing.headers,
                ...outgoing.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(outgoing.body)) }
              },
              // A connection of its own: a kept one may be closed by the server at the very moment it is used again.
              agent: !1
            });
          } catch (error2) {
            resolve({ kind: "unsendable", message: messageOf(error2) });
            return;
          }
          const connecting = setTimeout(() => settle2({ kind: "unreachable", message: `no connection within ${seconds(limits2.connectTimeoutMs)}` }), limits2.connectTimeoutMs), whole = setTimeout(() => settle2({ kind: "timeout", message: `no complete answer within ${seconds(limits2.timeoutMs)}` }), limits2.timeoutMs);
          let connected = !1, settled = !1;
          function settle2(result) {
            settled || (settled = !0, clearTimeout(connecting), clearTimeout(whole), request.destroy(), resolve(result));
          }
          request.once("socket", (socket) => {
            const ready = outgoing.url.protocol === "https:" ? "secureConnect" : "connect";
            socket.once(ready, () => {
              connected = !0, clearTimeout(connecting);
            });
          }), request.on("error", (error2) => {
            settle2({ kind: connected ? "network" : "unreachable", message: messageOf(error2) });
          }), request.once("response", (response) => {
            const chunks = [];
            let size = 0;
            response.on("data", (chunk) => {
              size += chunk.length, size > limits2.maxBytes ? settle2(tooLarge(limits2.maxBytes)) : chunks.push(chunk);
            }), response.on("error", (error2) => {
              settle2({
                kind: "network",
                message: `the connection broke before the answer was complete (${messageOf(error2)})`
              });
            }), response.once("end", () => {
              const text = Buffer.concat(chunks).toString("utf8");
              settle2({ kind: "answer", status: response.statusCode ?? 0, headers: flat(response.headers), text });
            }), Number(response.headers["content-length"]) > limits2.maxBytes && settle2(tooLarge(limits2.maxBytes));
          }), request.end(outgoing.body);
        });
      }
      function tooLarge(maxBytes) {
        return { kind: "too-large", message: `the answer is larger than ${maxBytes} bytes` };
      }
      function flat(headers) {
        return Object.fromEntries(Object.entries(headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value ?? ""
        ]));
      }
      function messageOf(error2) {
        return error2 instanceof AggregateError && error2.message === "" ? error2.errors.map(messageOf).join("; ") : error2 instanceof Error ? error2.message : String(error2);
      }
      function seconds(ms) {
        return `${ms / 1e3} s`;
      }
      const retry_after_instant = 1e9;
      function retryAfter(status, headers, now) {
        const theirs = Date.parse(headers.date ?? ""), from = Number.isNaN(theirs) ? now : theirs, asked = headers["retry-after"];
        if (asked !== void 0) {
          if (/^\d+(\.\d+)?$/.test(asked.trim()))
            return Number(asked) * 1e3;
          const until = Date.parse(asked);
          if (!Number.isNaN(until))
            return Math.max(0, until - from);
        }
        const reset = headers["x-ratelimit-reset"];
        if (status === 429 && reset !== void 0 && /^\d+(\.\d+)?$/.test(reset.trim())) {
          const value = Number(reset);
          return value >= retry_after_instant ? Math.max(0, value * 1e3 - from) : value * 1e3;
        }
      }
      const shortest = 4;
      function createRedactor(secrets) {
        const ordered = [...new Set(secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf))].sort((a, b) => b.length - a.length);
        return (text) => ordered.reduce((rest, form) => rest.replaceAll(form, "***"), text).replace(/\/\/[^\s/@]+@/g, "//***@");
      }
      function formsOf(secret) {
        const bytes = Buffer.from(secret, "utf8");
        return [
          secret,
          bytes.toString("base64"),
          // Without padding, it is also found where more text follows in the same encoding.
          bytes.toString("base64").replace(/=+$/, ""),
          bytes.toString("base64url"),
          percentEncoded(secret),
          JSON.stringify(secret).slice(1, -1)
        ];
      }
      function percentEncoded(secret) {
        return new URLSearchParams({ s: secret }).toString().slice(2);
      }
      const maxRedirects = 3;
      function createHttp(options = {}) {
        const limits2 = {
          connectTimeoutMs: options.connectTimeoutMs ?? 5e3,
          timeoutMs: options.timeoutMs ?? 3e4,
          maxBytes: options.maxBytes ?? 1e6
        }, retries = options.retries ?? 2, backoffMs = options.backoffMs ?? 500, maxWaitMs = options.maxWaitMs ?? 3e4, sleep = options.sleep ?? ((ms) => (0, external_node_timers_promises_namespaceObject.setTimeout)(ms)), random = options.random ?? Math.random, now = options.now ?? Date.now;
        return {
          async request(request) {
            const clean = cleaner(createRedactor(request.secrets)), name = `${request.method} ${request.url.origin}${request.url.pathname}`;
            let waited = 0;
            for (let attempt = 0; ; attempt++) {
              const answer2 = http_judge(await follow(request, limits2), clean, name);
              if (answer2.kind === "ok" || !answer2.transient || attempt >= retries)
                return withTries(answer2, attempt + 1);
              const asked = answer2.kind === "status" ? retryAfter(answer2.status, answer2.headers, now()) : void 0, backoff = backoffMs * 2 ** attempt * (1 - random() / 2), wait = Math.max(asked ?? 0, backoff);
              if (waited + wait > maxWaitMs)
                return withWait(answer2, wait);
              waited += wait, await sleep(wait);
            }
          }
        };
      }
      async function follow(request, limits2) {
        let outgoing = request;
        for (let redirects = 0; ; redirects++) {
          const refusal = insecure(outgoing.url);
          if (refusal !== void 0)
            return { kind: "insecure", message: refusal };
          const result = await exchange(outgoing, limits2);
          if (result.kind !== "answer" || !isRedirect(result.status))
            return result;
          const location = result.headers.location ?? "", target = URL.canParse(location, outgoing.url.href) ? new URL(location, outgoing.url) : void 0;
          if (target === void 0)
            return { kind: "redirect", message: `redirects (${result.status}) to no valid address` };
          if (target.origin !== request.url.origin)
            return {
              kind: "redirect",
              message: `redirects (${result.status}) to ${target.origin}, which is not followed so that nothing meant for this host reaches another; configure the address that answers`
            };
          if (redirects >= maxRedirects)
            return { kind: "redirect", message: `redirects more than ${maxRedirects} times` };
          outgoing = result.status === 303 ? { method: "GET", url: target, headers: request.headers } : { ...request, url: target };
        }
      }
      function insecure(url2) {
        if (url2.protocol !== "https:")
          return url2.protocol !== "http:" ? `${url2.protocol} is not supported; write https` : isLoopback(url2.hostname) ? void 0 : "plain http is used on this machine only; write https";
      }
      function isLoopback(hostname2) {
        return hostname2 === "localhost" || hostname2 === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname2);
      }
      function isRedirect(status) {
        return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
      }
      function http_judge(result, clean, name) {
        switch (result.kind) {
          case "answer":
            return result.status >= 200 && result.status < 300 ? { kind: "ok", status: result.status, headers: result.headers, text: result.text } : {
              kind: "status",
              status: result.status,
              headers: result.headers,
              text: result.text,
              message: clean(`${name} answered ${result.status}`),
              transient: isTransient(result.status)
            };
          case "unsendable":
            return {
              kind: "network",
              message: clean(`${name} cannot be sent: ${result.message}`),
              transient: !1
            };
          case "unreachable":
          case "timeout":
          case "network":
            return { kind: result.kind, message: clean(`${name}: ${result.message}`), transient: !0 };
          case "too-large":
          case "redirect":
          case "insecure":
            return { kind: result.kind, message: clean(`${name}: ${result.message}`), transient: !1 };
        }
      }
      function isTransient(status) {
        return status === 408 || status === 429 || status === 499 || status >= 500;
      }
      function cleaner(redact) {
        return (text) => foreignText(redact(text), 400);
      }
      function withTries(answer2, tries) {
        return answer2.kind === "ok" || tries === 1 ? answer2 : { ...answer2, message: `${answer2.message} (${tries} tries)` };
      }
      function withWait(answer2, wait) {
        const seconds2 = Math.ceil(wait / 1e3);
        return {
          ...answer2,
          message: `${answer2.message} and asks to wait ${seconds2} s, which is left to the next run`
        };
      }
      function clientSeries(series, query2) {
        const { by = "" } = query2, length = intervalsOf(query2.grid), nameless = series.filter(({ labels: labels2 }) => labels2[by] === void 0);
        if (nameless.length > 0)
          return {
            kind: "refused",
            message: `a series has no label ${by} (${labelSets(nameless)}); write the query like sum by (${by}) (increase(\u2026[$interval]))`
          };
        if (series.length === 0) {
          const empty = query2.absentMeansZero === !0 ? /* @__PURE__ */ new Map() : absent("no-series");
          return { kind: "readings", readings: Array.from({ length }, () => empty) };
        }
        return { kind: "readings", readings: Array.from({ length }, (_, index) => clients_clientsAt(series, by, index)) };
      }
      function clients_clientsAt(series, by, index) {
        const clients2 = /* @__PURE__ */ new Map();
        for (const { labels: labels2, points } of series) {
          const point2 = points.get(index);
          if (point2 === void 0 || point2.kind === "absent" && point2.why === "null")
            continue;
          if (point2.kind === "absent")
            return point2;
          const client = labels2[by] ?? "";
          clients2.set(client, (clients2.get(client) ?? 0) + point2.value);
        }
        return clients2.size === 0 ? absent("null") : clients2;
      }
      async function inPieces(grid, maxPoints2, ask2) {
        const values = [];
        let size = maxPoints2;
        for (let start = grid.start; start < grid.end; ) {
          const end = Math.min(grid.end, start + size * grid.step), piece = await ask2({ start, end, step: grid.step });
          switch (piece.kind) {
            case "piece":
              values.push(piece.value), start = end;
              break;
            case "too-large": {
              const points = Math.round((end - start) / grid.step);
              if (points <= 1)
                return { kind: "error", message: piece.message, transient: !1 };
              size = Math.ceil(points / 2);
              break;
            }
            case "error":
              return piece;
          }
        }
        return { kind: "pieces", values };
      }
      async function mapLimited(items, limit, map2) {
        const results = [], queue = items.entries(), worker = async () => {
          for (const [index, item] of queue)
            results[index] = await map2(item);
        };
        return await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker)), results;
      }
      function datadogAccess(settings, credentials) {
        const own2 = credentials.datadog, site = settings?.site ?? own2?.site ?? "datadoghq.com";
        return isDatadogSite(site) ? own2 === void 0 ? unusable(`Datadog needs DD_API_KEY and DD_APP_KEY, with DD_SITE=${site}`) : own2.site !== site ? unusable(`DD_API_KEY and DD_APP_KEY are those of DD_SITE ${own2.site}, and the plan says ${site}; the keys are not sent there. Make the two agree`) : {
          kind: "access",
          site,
          url: new URL(`https://api.${site}/api/v2/query/timeseries`),
          headers: {
            accept: "application/json",
            "content-type": "application/json",
            "dd-api-key": own2.apiKey,
            "dd-application-key": own2.appKey
          }
        } : unusable(`${JSON.stringify(foreignText(site, 60))} is no Datadog site; write one of ${datadogSites.join(", ")}`);
      }
      function unusable(message2) {
        return { kind: "unusable", message: message2 };
      }
      function timeseriesRequest(queries, grid) {
        return {
          data: {
            type: "timeseries_request",
            attributes: {
              from: grid.start,
              to: grid.end,
              interval: grid.step,
              queries: queries.map((query2, index) => ({
                data_source: "metrics",
                name: `q${index}`,
                query: resolveText(query2)
              })),
              formulas: queries.map((_, index) => ({ formula: `q${index}` }))
            }
          }
        };
      }
      function resolveText(query2) {
        return query2.text.replaceAll(/\$interval\b/g, String(query2.grid.step / 1e3));
      }
      const attributes = object({
        /** Epoch ms, one per column of `values`. */
        times: array(schemas_number()).default([]),
        series: array(object({ query_index: schemas_number().optional(), group_tags: array(schemas_string()).nullish() })).default([]),
        /** One row per series; null where there is no data. */
        values: array(array(schemas_number().nullable())).default([])
      }), schema_errors = union([schemas_string(), array(schemas_string())]).nullish(), answer = object({ data: object({ attributes: attributes.nullish() }).nullish(), errors: schema_errors });
      function parseDatadogAnswer(body) {
        let json2;
        try {
          json2 = JSON.parse(body);
        } catch {
          return { kind: "unusable", message: "the answer is not JSON" };
        }
        const parsed2 = answer.safeParse(json2);
        if (!parsed2.success) {
          const issue = parsed2.error.issues[0];
          return {
            kind: "unusable",
            message: `the answer is not what Datadog's API gives (${issue?.path.join(".") || "top level"}: ${issue?.message ?? "unknown"})`
          };
        }
        const said2 = parsed2.data.errors, error2 = typeof said2 == "string" ? said2 : (said2 ?? []).join("; ");
        if (error2 !== "")
          return { kind: "error", error: error2 };
        const found = parsed2.data.data?.attributes;
        if (found == null)
          return { kind: "unusable", message: "the answer holds neither data nor an error" };
        const rows = found.series.map((one, row2) => ({
          index: one.query_index,
          tags: one.group_tags ?? [],
          values: found.values[row2] ?? []
        }));
        return found.values.length !== rows.length || rows.some(({ values }) => values.length !== found.times.length) ? { kind: "unusable", message: "the answer has other numbers of times, series and values" } : { kind: "series", times: found.times, series: rows };
      }
      function widenedInterval(times2, grid) {
        const off = times2.find((time2) => (time2 - grid.start) % grid.step !== 0);
        if (off !== void 0)
          return message(`a point at ${off} ms lies between the intervals of ${grid.step / 1e3} s`);
        const [first, second2] = times2;
        if (times2.length < 3 || first === void 0 || second2 === void 0)
          return;
        const distance = second2 - first;
        if (!(!times2.every((time2, index) => time2 === first + index * distance) || distance <= grid.step))
          return message(`it answered in intervals of ${distance / 1e3} s instead of ${grid.step / 1e3} s`);
      }
      function message(found) {
        return `Datadog widened the interval: ${found}; set the metric's \`interval\` to one it keeps, such as 10m, and no .rollup() to another in the query`;
      }
      const maxPoints = 1e3, concurrency = 4;
      function createDatadog({ settings, credentials, http }) {
        const access = datadogAccess(settings.datadog, credentials), secrets = credentials_secrets(credentials), redact = createRedactor(secrets), clean = (text, limit) => foreignText(redact(text), limit);
        async function ask2(queries, piece, grid) {
          if (access.kind === "unusable")
            return datadog_failure(access.message, !1);
          const answer2 = await http.request({
            method: "POST",
            url: access.url,
            headers: access.headers,
            body: JSON.stringify(timeseriesRequest(queries, piece)),
            secrets
          });
          switch (answer2.kind) {
            case "ok":
              return pieceOf(answer2.text, queries.length, piece, grid);
            case "status":
              return { ...refusal(answer2, access.site), status: answer2.status };
            case "too-large":
              return { kind: "too-large", message: answer2.message };
            case "unreachable":
            case "timeout":
            case "network":
            case "redirect":
            case "insecure":
              return datadog_failure(answer2.message, answer2.transient);
          }
        }
        function pieceOf(body, queries, piece, grid) {
          const answer2 = parseDatadogAnswer(body);
          if (answer2.kind === "unusable")
            return datadog_failure(`Datadog: ${clean(answer2.message, 300)}`, !1);
          if (answer2.kind === "error")
            return datadog_failure(`Datadog answered with an error: ${clean(answer2.error, 300)}`, !0);
          const widened = widenedInterval(answer2.times, piece);
          if (widened !== void 0)
            return datadog_failure(widened, !1);
          const indexOf2 = (index) => index ?? (queries === 1 ? 0 : -1);
          return answer2.series.every(({ index }) => isIndex(indexOf2(index), queries)) ? {
            kind: "piece",
            value: answer2.series.map(({ index, tags, values }) => ({
              query: indexOf2(index),
              labels: labelsOf(tags),
              points: new Map(values.flatMap((value, column) => {
                const time2 = answer2.times[column];
                if (time2 === void 0 || time2 < piece.start || time2 >= piece.end)
                  return [];
                const reading2 = value === null ? absent("null") : { kind: "number", value };
                return [[(time2 - grid.start) / grid.step, reading2]];
              }))
            }))
          } : datadog_failure("Datadog answered for a query that was not asked, or did not say for which", !1);
        }
        function refusal(answer2, site) {
          const parsed2 = parseDatadogAnswer(answer2.text), detail = parsed2.kind === "error" ? `: ${clean(parsed2.error, 300)}` : "";
          return datadog_failure(`${answer2.message}${detail}${hint(answer2, site)}`, answer2.transient);
        }
        async function answersTo(queries) {
          const grid = queries[0]?.grid;
          if (grid === void 0)
            return [];
          let status;
          const fetched = await inPieces(grid, maxPoints, async (piece) => {
            const result = await ask2(queries, piece, grid);
            return status = result.status, result;
          });
          return fetched.kind === "error" ? status === 400 && queries.length > 1 ? (await mapLimited(queries, concurrency, (query2) => answersTo([query2]))).flat() : queries.map((query2) => [query2.id, fetched]) : queries.map((query2, index) => {
            const series = fetched.values.flat().filter((one) => one.query === index);
            if (query2.shape === "clients") {
              const clients2 = clientSeries(joinSeries(series), query2);
              if (clients2.kind === "refused")
                return [query2.id, datadog_failure(clean(clients2.message, 600), !1)];
              const { readings } = clients2;
              return [query2.id, { kind: "clients", readings, warnings: [], resolved: resolveText(query2) }];
            }
            const reduced = reduceSeries(joinSeries(series), query2);
            return reduced.kind === "several" ? [query2.id, datadog_failure(clean(reduced.message, 600), !1)] : [
              query2.id,
              { kind: "numbers", readings: reduced.readings, warnings: [], resolved: resolveText(query2) }
            ];
          });
        }
        return {
          name: "datadog",
          async query(queries) {
            const answers = /* @__PURE__ */ new Map(), numbers = [];
            for (const query2 of queries)
              query2.shape !== "buckets" ? numbers.push(query2) : answers.set(query2.id, noBuckets);
            const byGrid = groupBy(numbers, ({ grid }) => `${grid.start} ${grid.end} ${grid.step}`), found = await mapLimited(byGrid, concurrency, answersTo);
            for (const [id, answer2] of found.flat())
              answers.set(id, answer2);
            return answers;
          }
        };
      }
      const noBuckets = datadog_failure("Datadog gives no histogram buckets; write `value:` with a percentile query such as p95:trace.http.request{service:checkout} instead of `buckets:`", !1);
      function isIndex(index, length) {
        return Number.isInteger(index) && index >= 0 && index < length;
      }
      function labelsOf(tags) {
        return Object.fromEntries(tags.map((tag) => {
          const colon = tag.indexOf(":");
          return colon < 0 ? [tag, ""] : [tag.slice(0, colon), tag.slice(colon + 1)];
        }));
      }
      function hint(answer2, site) {
        if (answer2.status === 401 || answer2.status === 403)
          return `; check that DD_API_KEY and DD_APP_KEY belong to ${site} (keys of another site are refused like this) and that the application key may use timeseries_query`;
        const limit = answer2.headers["x-ratelimit-name"];
        return answer2.status === 429 && limit !== void 0 ? `; the limit is ${foreignText(limit, 60)}` : "";
      }
      function datadog_failure(message2, transient) {
        return { kind: "error", message: message2, transient };
      }
      const advice = "write it like sum by (le) (increase(\u2026_bucket{\u2026}[$interval]))";
      function bucketSeries(series, query2) {
        const length = intervalsOf(query2.grid);
        if (query2.reduce !== void 0 && query2.reduce !== "sum")
          return buckets_refused(`buckets can be summed only, not \`reduce: ${query2.reduce}\``);
        if (series.length === 0) {
          const reading2 = query2.absentMeansZero === !0 ? { le: [Number.POSITIVE_INFINITY], count: [0] } : absent("no-series");
          return { kind: "readings", readings: Array.from({ length }, () => reading2) };
        }
        const groups = groupBy(series, ({ labels: labels2 }) => labelKey(withoutBound(labels2)));
        if (groups.length > 1 && query2.reduce === void 0) {
          const examples = labelSets(groups.map(([first]) => ({ labels: withoutBound(first?.labels ?? {}) })));
          return buckets_refused(`the query gives ${groups.length} histograms (${examples}); ${advice}, or say \`reduce: sum\``);
        }
        const histograms = [];
        for (const group of groups) {
          const histogram = histogramOf(group);
          if (typeof histogram == "string")
            return buckets_refused(histogram);
          histograms.push(histogram);
        }
        const bounds = histograms[0]?.bounds ?? [], other = histograms.find((histogram) => histogram.bounds.join() !== bounds.join());
        return other !== void 0 ? buckets_refused(`the histograms have different bounds (${bounds.join(", ")} and ${other.bounds.join(", ")}), so they cannot be summed; select those with the same`) : {
          kind: "readings",
          readings: Array.from({ length }, (_, index) => sumAt(histograms, bounds, index))
        };
      }
      function buckets_refused(message2) {
        return { kind: "refused", message: message2 };
      }
      function withoutBound(labels2) {
        return Object.fromEntries(Object.entries(labels2).filter(([name]) => name !== "le"));
      }
      function histogramOf(series) {
        const byBound = /* @__PURE__ */ new Map();
        for (const one of series) {
          const le = one.labels.le;
          if (le === void 0)
            return `a series without the label le is no bucket; ${advice}`;
          const bound2 = boundOf(le);
          if (bound2 === void 0)
            return `le=${JSON.stringify(le.slice(0, 40))} is no bound of a bucket; ${advice}`;
          byBound.set(bound2, [...byBound.get(bound2) ?? [], one]);
        }
        if (!byBound.has(Number.POSITIVE_INFINITY))
          return `there is no bucket le="+Inf", which holds the total; ${advice} without selecting by le`;
        const rising = [...byBound].sort(([a], [b]) => a < b ? -1 : 1);
        return { bounds: rising.map(([bound2]) => bound2), series: rising.map(([, members2]) => members2) };
      }
      function boundOf(le) {
        if (le === "+Inf" || le === "Inf")
          return Number.POSITIVE_INFINITY;
        const bound2 = le.trim() === "" ? Number.NaN : Number(le);
        return Number.isNaN(bound2) ? void 0 : bound2;
      }
      function sumAt(histograms, bounds, index) {
        const count2 = bounds.map(() => 0);
        let present = 0;
        for (const histogram of histograms) {
          const points = histogram.series.flatMap((members2) => {
            const found = members2.flatMap(({ points: points2 }) => points2.get(index) ?? []);
            return found.length === 0 ? [] : [found];
          });
          if (points.length === 0)
            continue;
          if (points.length < bounds.length)
            return absent("partial");
          present++;
          let below = 0;
          for (const [at2, found] of points.entries()) {
            let sum = 0;
            for (const point2 of found) {
              if (point2.kind === "absent")
                return point2;
              sum += point2.value;
            }
            below = Math.max(below, sum), count2[at2] = (count2[at2] ?? 0) + below;
          }
        }
        return present === 0 ? absent("null") : { le: bounds, count: count2 };
      }
      function iso_datetime(params) {
        return /* @__PURE__ */ _isoDateTime(ZodISODateTime, params);
      }
      function iso_date(params) {
        return core._isoDate(ZodISODate, params);
      }
      function iso_time(params) {
        return core._isoTime(ZodISOTime, params);
      }
      function iso_duration(params) {
        return core._isoDuration(ZodISODuration, params);
      }
      const at = iso_datetime({ offset: !0, error: "write a time with its zone, like 2026-12-01T10:00:00Z" }).transform((text) => Date.parse(text)), schema_bound = schemas_string().regex(/^(\+Inf|[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)$/i, "write the upper bound of a bucket, like 0.25 or +Inf"), point = union([
        strictObject({ at, value: schemas_number() }),
        strictObject({ at, buckets: record(schema_bound, schemas_number().nonnegative()) })
      ], {
        error: 'write { "at": "2026-12-01T10:00:00Z", "value": 3 } or { "at": \u2026, "buckets": { "0.1": 5, "+Inf": 7 } }'
      }), measurements = strictObject({
        queries: record(schemas_string(), array(point)).default({}),
        down: schemas_boolean().optional(),
        error: schemas_string().optional()
      });
      function parseMeasurements(text) {
        let json2;
        try {
          json2 = JSON.parse(text.replace(/^\uFEFF/, ""));
        } catch (error3) {
          return {
            kind: "invalid",
            message: `it is not JSON (${error3 instanceof Error ? error3.message : "unreadable"})`
          };
        }
        const parsed2 = measurements.safeParse(json2);
        if (!parsed2.success) {
          const issue = parsed2.error.issues[0];
          return { kind: "invalid", message: `${issue === void 0 || issue.path.length === 0 ? "at the top" : `at ${issue.path.join(".")}`}: ${issue?.message ?? "not understood"}` };
        }
        const { queries, down, error: error2 } = parsed2.data;
        return error2 !== void 0 ? { kind: "outage", message: error2 } : down === !0 ? { kind: "outage", message: "the file says that its source is down" } : { kind: "measurements", queries: new Map(Object.entries(queries)) };
      }
      function createFile({ settings, readFile }) {
        const path = settings.file?.path;
        async function load() {
          if (path === void 0)
            return { kind: "invalid", message: "write providers.file.path: which file holds the measurements" };
          try {
            return parseMeasurements(await readFile(path));
          } catch (error2) {
            return {
              kind: "invalid",
              message: `it cannot be read (${error2 instanceof Error ? error2.message : "no reason given"})`
            };
          }
        }
        return {
          name: "file",
          async query(queries) {
            const measurements2 = await load();
            return new Map(queries.map((query2) => [query2.id, answerTo(query2, measurements2, path ?? "")]));
          }
        };
      }
      function answerTo(query2, measurements2, path) {
        if (measurements2.kind !== "measurements")
          return { kind: "error", message: foreignText(`file ${path}: ${measurements2.message}`, 400), transient: measurements2.kind === "outage" };
        const points = measurements2.queries.get(query2.text), resolved = query2.text, wanted = query2.shape === "buckets" ? "buckets" : "value";
        if (points?.some((point2) => !(wanted in point2)) === !0)
          return { kind: "error", message: foreignText(`file ${path}: the points of ${JSON.stringify(query2.text)} need \`${wanted}\``, 400), transient: !1 };
        if (query2.shape === "clients")
          return { kind: "error", message: "a file holds no series per client; leave `per` out, or ask a provider that has them", transient: !1 };
        if (query2.shape === "buckets") {
          const bucketed = bucketSeries(points === void 0 ? [] : bucketsOf(points, query2.grid), query2);
          return bucketed.kind === "refused" ? { kind: "error", message: foreignText(bucketed.message, 400), transient: !1 } : { kind: "buckets", readings: bucketed.readings, warnings: [], resolved };
        }
        const series = points === void 0 ? [] : [{ labels: {}, points: numbersOf(points, query2) }], reduced = reduceSeries(series, query2);
        return reduced.kind === "several" ? { kind: "error", message: reduced.message, transient: !1 } : { kind: "numbers", readings: reduced.readings, warnings: [], resolved };
      }
      function numbersOf(points, query2) {
        const byInterval = /* @__PURE__ */ new Map();
        for (const point2 of points) {
          const index = indexOf(point2.at, query2.grid);
          index === void 0 || !("value" in point2) || byInterval.set(index, [...byInterval.get(index) ?? [], { kind: "number", value: point2.value }]);
        }
        return new Map([...byInterval].map(([index, readings]) => [index, reducePoints(readings, query2.reduce ?? "sum")]));
      }
      function bucketsOf(points, grid) {
        const found = points.flatMap((point2) => {
          const index = indexOf(point2.at, grid);
          return index === void 0 || !("buckets" in point2) ? [] : Object.entries(point2.buckets).map(([le, count2]) => ({ le, index, count: count2 }));
        });
        return groupBy(found, ({ le }) => le).map((group) => {
          const sums = /* @__PURE__ */ new Map();
          for (const { index, count: count2 } of group) {
            const before = sums.get(index);
            sums.set(index, { kind: "number", value: count2 + (before?.kind === "number" ? before.value : 0) });
          }
          return { labels: { le: group[0]?.le ?? "" }, points: sums };
        });
      }
      function indexOf(at2, grid) {
        const index = Math.floor((at2 - grid.start) / grid.step);
        return index >= 0 && index < intervalsOf(grid) ? index : void 0;
      }
      const units = [
        ["d", 864e5],
        ["h", 36e5],
        ["m", 6e4],
        ["s", 1e3]
      ];
      function prometheusDuration(ms) {
        for (const [unit, size] of units)
          if (ms >= size && ms % size === 0)
            return `${ms / size}${unit}`;
        return `${ms}ms`;
      }
      const sample = schemas_unknown().transform((value, context) => {
        const point2 = pointOf(value);
        return point2 !== void 0 ? point2 : (context.addIssue({ code: "custom", message: malformed }), NEVER);
      }), samples = custom(Array.isArray, "expected an array").transform((values, context) => {
        const points = [];
        for (const [index, value] of values.entries()) {
          const point2 = pointOf(value);
          if (point2 === void 0)
            return context.addIssue({ code: "custom", message: malformed, path: [index] }), NEVER;
          points.push(point2);
        }
        return points;
      }), labels = record(schemas_string(), schemas_string()), schema_native = array(schemas_unknown()).optional(), matrix = object({
        resultType: literal("matrix"),
        result: array(object({ metric: labels, values: samples.optional(), histograms: schema_native }))
      }), vector = object({
        resultType: literal("vector"),
        result: array(object({ metric: labels, value: sample.optional(), histogram: schema_native }))
      }), scalar = object({ resultType: literal("scalar"), result: sample }), schema_text = object({ resultType: literal("string"), result: schemas_unknown() }), data = discriminatedUnion("resultType", [matrix, vector, scalar, schema_text]), notes = array(schemas_string()).optional(), envelope = discriminatedUnion("status", [
        object({ status: literal("success"), data, warnings: notes, infos: notes }),
        object({ status: literal("error"), errorType: schemas_string().optional(), error: schemas_string().optional() })
      ]);
      function parsePrometheusAnswer(body) {
        let json2;
        try {
          json2 = JSON.parse(body);
        } catch {
          return { kind: "unusable", message: "the answer is not JSON" };
        }
        const parsed2 = envelope.safeParse(json2);
        if (!parsed2.success) {
          const issue = parsed2.error.issues[0];
          return {
            kind: "unusable",
            message: `the answer is not what Prometheus' HTTP API gives (${issue?.path.join(".") || "top level"}: ${issue?.message ?? "unknown"})`
          };
        }
        const answer2 = parsed2.data;
        if (answer2.status === "error")
          return { kind: "error", errorType: answer2.errorType ?? "unknown", error: answer2.error ?? "" };
        const warnings = answer2.warnings ?? [];
        switch (answer2.data.resultType) {
          case "matrix": {
            const { result } = answer2.data;
            return result.some(({ histograms }) => histograms !== void 0 && histograms.length > 0) ? nativeHistogram : {
              kind: "series",
              series: result.map(({ metric, values }) => ({ labels: metric, points: values ?? [] })),
              warnings
            };
          }
          case "vector": {
            const { result } = answer2.data;
            return result.some(({ value }) => value === void 0) ? nativeHistogram : {
              kind: "series",
              series: result.map(({ metric, value }) => ({
                labels: metric,
                points: value === void 0 ? [] : [value]
              })),
              warnings
            };
          }
          case "scalar":
            return { kind: "series", series: [{ labels: {}, points: [answer2.data.result] }], warnings };
          case "string":
            return { kind: "unusable", message: "the query gives a text, not a number" };
        }
      }
      const nativeHistogram = {
        kind: "unusable",
        message: "the query gives a native histogram, not numbers; use histogram_count(\u2026) or histogram_quantile(\u2026) around it, with `value:` for a quantile"
      }, malformed = 'expected [seconds, "value"], the value a number as text, NaN, +Inf or -Inf';
      function pointOf(value) {
        if (!Array.isArray(value) || value.length !== 2)
          return;
        const [seconds2, text] = value;
        if (typeof seconds2 != "number" || typeof text != "string")
          return;
        const reading2 = readingOf(text);
        return reading2 === void 0 ? void 0 : { at: Math.round(seconds2 * 1e3), reading: reading2 };
      }
      function readingOf(text) {
        switch (text) {
          case "NaN":
            return absent("nan");
          case "+Inf":
          case "-Inf":
          case "Inf":
            return absent("infinite");
        }
        if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
          return;
        const value = Number(text);
        return Number.isFinite(value) ? { kind: "number", value } : absent("infinite");
      }
      const reserved = /^(authorization|proxy-.*|cookie|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect)$/i;
      function prometheusTarget(settings, credentials) {
        const own2 = credentials.prometheus;
        if (settings !== void 0 && !URL.canParse(settings.url))
          return target_unusable("providers.prometheus.url is not a URL; write it like https://prometheus.example.com");
        const base = settings === void 0 ? own2?.url : new URL(settings.url);
        if (base === void 0)
          return target_unusable("there is no address of Prometheus; write providers.prometheus.url or set PROMETHEUS_URL");
        if (base.username !== "" || base.password !== "")
          return target_unusable("providers.prometheus.url holds a user name or password; set PROMETHEUS_URL, PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD instead");
        const refused2 = Object.keys(settings?.headers ?? {}).find((name) => reserved.test(name));
        if (refused2 !== void 0)
          return target_unusable(`providers.prometheus.headers may not set ${JSON.stringify(refused2.slice(0, 40))}; credentials come from PROMETHEUS_TOKEN or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD`);
        const url2 = new URL(base);
        return url2.pathname = `${base.pathname.replace(/\/+$/, "")}/api/v1/query_range`, url2.hash = "", {
          kind: "target",
          url: url2,
          headers: {
            ...settings?.headers,
            ...settings?.tenant === void 0 ? {} : { "x-scope-orgid": settings.tenant },
            ...own2 !== void 0 && own2.url.origin === base.origin ? authorization(own2.auth) : {},
            accept: "application/json",
            "content-type": "application/x-www-form-urlencoded"
          }
        };
      }
      function authorization(auth) {
        switch (auth.kind) {
          case "none":
            return {};
          case "bearer":
            return { authorization: `Bearer ${auth.token}` };
          case "basic":
            return { authorization: `Basic ${basicToken(auth)}` };
        }
      }
      function target_unusable(message2) {
        return { kind: "unusable", message: message2 };
      }
      const maxPointsOf = { number: 11e3, buckets: 1e3, clients: 50 }, prometheus_concurrency = 4;
      function createPrometheus({ settings, credentials, http }) {
        const target = prometheusTarget(settings.prometheus, credentials), allowPartial = settings.prometheus?.allowPartial === !0, secrets = credentials_secrets(credentials), redact = createRedactor(secrets), clean = (text, limit) => foreignText(redact(text), limit);
        async function ask2(text, piece, outage) {
          if (target.kind === "unusable")
            return prometheus_failure(target.message, !1);
          if (outage.found !== void 0)
            return outage.found;
          const answer2 = await http.request({
            method: "POST",
            url: target.url,
            headers: target.headers,
            body: new URLSearchParams({
              query: text,
              start: String((piece.start + piece.step) / 1e3),
              end: String(piece.end / 1e3),
              step: String(piece.step / 1e3)
            }).toString(),
            secrets
          });
          switch (answer2.kind) {
            case "ok":
              return pieceOf(parsePrometheusAnswer(answer2.text));
            case "status":
              return refusal(answer2);
            case "too-large":
              return { kind: "too-large", message: answer2.message };
            case "timeout":
            case "network":
              return prometheus_failure(answer2.message, answer2.transient);
            case "unreachable":
            case "redirect":
            case "insecure": {
              const failed = prometheus_failure(answer2.message, answer2.transient);
              return outage.found = failed, failed;
            }
          }
        }
        function pieceOf(answer2) {
          switch (answer2.kind) {
            case "series":
              return { kind: "piece", value: answer2 };
            case "error":
              return prometheus_failure(said2(answer2), !isPlanError(answer2.errorType));
            case "unusable":
              return prometheus_failure(`Prometheus: ${clean(answer2.message, 300)}`, !1);
          }
        }
        function refusal(answer2) {
          const parsed2 = parsePrometheusAnswer(answer2.text), detail = parsed2.kind === "error" ? `: ${said2(parsed2)}` : "";
          return prometheus_failure(`${answer2.message}${detail}${prometheus_hint(answer2.status)}`, answer2.transient);
        }
        function said2(answer2) {
          return clean(`${answer2.errorType}: ${answer2.error}`, 300);
        }
        async function answerTo2(query2, outage) {
          const resolved = query2.text.replaceAll(/\$interval\b/g, prometheusDuration(query2.grid.step)), points = maxPointsOf[query2.shape], fetched = await inPieces(query2.grid, points, (piece) => ask2(resolved, piece, outage));
          if (fetched.kind === "error")
            return fetched;
          const found = placed(fetched.values.flatMap((piece) => piece.series), query2.grid);
          if (found === void 0)
            return prometheus_failure("Prometheus answered for other times than those asked for, so its points fit no interval", !1);
          const series = joinSeries(found), warnings = [...new Set(fetched.values.flatMap((piece) => piece.warnings))].map((text) => clean(text)), partial2 = warnings.length > 0 && !allowPartial, unknown2 = Array.from({ length: intervalsOf(query2.grid) }, () => absent("partial"));
          if (query2.shape === "buckets") {
            const bucketed = bucketSeries(series, query2);
            return bucketed.kind === "refused" ? prometheus_failure(clean(bucketed.message, 600), !1) : { kind: "buckets", readings: partial2 ? unknown2 : bucketed.readings, warnings, resolved };
          }
          if (query2.shape === "clients") {
            const clients2 = clientSeries(series, query2);
            return clients2.kind === "refused" ? prometheus_failure(clean(clients2.message, 600), !1) : { kind: "clients", readings: partial2 ? unknown2 : clients2.readings, warnings, resolved };
          }
          const reduced = reduceSeries(series, query2);
          return reduced.kind === "several" ? prometheus_failure(clean(reduced.message, 600), !1) : { kind: "numbers", readings: partial2 ? unknown2 : reduced.readings, warnings, resolved };
        }
        return {
          name: "prometheus",
          async query(queries) {
            const outage = { found: void 0 }, answers = await mapLimited(queries, prometheus_concurrency, async (query2) => [query2.id, await answerTo2(query2, outage)]);
            return new Map(answers);
          }
        };
      }
      function prometheus_failure(message2, transient) {
        return { kind: "error", message: message2, transient };
      }
      function isPlanError(errorType) {
        return ["bad_data", "execution", "not_found", "not_acceptable"].includes(errorType);
      }
      function prometheus_hint(status) {
        switch (status) {
          case 401:
          case 403:
            return "; check that PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, are those of this server and that PROMETHEUS_URL has its origin";
          case 404:
          case 405:
            return "; check the path prefix of the address (Mimir: /prometheus, Grafana Cloud: /api/prom)";
          default:
            return "";
        }
      }
      function placed(series, grid) {
        const length = intervalsOf(grid), indexOf2 = (at2) => (at2 - grid.start) / grid.step - 1, fits = (index) => Number.isInteger(index) && index >= 0 && index < length;
        if (series.every(({ points }) => points.every(({ at: at2 }) => fits(indexOf2(at2)))))
          return series.map(({ labels: labels2, points }) => ({
            labels: labels2,
            points: new Map(points.map(({ at: at2, reading: reading2 }) => [indexOf2(at2), reading2]))
          }));
      }
      const providers = /* @__PURE__ */ new Map([
        ["prometheus", createPrometheus],
        ["datadog", createDatadog],
        ["file", createFile]
      ]);
      function createProviders(context) {
        return new Map([...providers].map(([name, create]) => [name, create(context)]));
      }
      function planProviders({ environment, readFile, warn, mask }) {
        const credentials = credentialsFromEnvironment(environment);
        for (const secret of credentials_secrets(credentials))
          mask?.(secret);
        for (const problem2 of credentials.problems)
          warn(problem2);
        const http = createHttp();
        return (plan) => createProviders({ settings: plan.providers, credentials, http, readFile });
      }
      function checkPlan(plan, file2) {
        return [
          ...checkGlue(plan),
          ...checkFile(plan, file2),
          ...checkAfter(plan),
          ...checkFreezes(plan),
          ...checkProviders(plan)
        ];
      }
      function checkGlue({ metrics, live }) {
        const problems = [];
        return metrics === "glue" && problems.push(check_plan_error("glue-not-available", ["metrics"], "this version has no glue layer yet; write the metrics out, with provider: prometheus")), live === "glue" && problems.push(check_plan_error("glue-not-available", ["live"], "this version has no glue layer yet; write merged or deployment:<environment>")), problems;
      }
      function checkFile({ config: config2 }, file2) {
        const own2 = file2.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
        return config2 !== void 0 && (own2 === config2.file || own2.endsWith(`/${config2.file}`)) ? [
          check_plan_error("plan-edits-itself", ["config", "file"], "name the file that the new system reads; a plan does not edit itself")
        ] : [];
      }
      function checkAfter({ after = [], name }) {
        return after.flatMap(({ migration: { repository, migration } }, index) => repository === void 0 && migration === name ? [
          check_plan_error("depends-on-itself", ["after", index, "migration"], "name another migration; this one would wait for itself")
        ] : []);
      }
      function checkFreezes({ gate: gate2, timezone: timezone2 }) {
        return gate2 === void 0 || timezone2 === void 0 ? [] : gate2.windows.freeze.flatMap((freeze, index) => endOf(freeze.to, timezone2) <= startOf(freeze.from, timezone2) ? [
          check_plan_error("freeze-ends-first", ["gate", "windows", "freeze", index, "to"], "write an end after the start of the freeze")
        ] : []);
      }
      const ENVIRONMENT = { prometheus: "PROMETHEUS_URL", datadog: "DD_SITE" }, EXAMPLE = {
        prometheus: '{ url: "https://prometheus.acme.dev" }',
        datadog: "{ site: datadoghq.eu }"
      };
      function checkProviders({ providers: providers2, metrics }) {
        if (providers2 === void 0 || metrics === void 0 || metrics === "glue")
          return [];
        const used = new Map(Object.entries(metrics).map(([name, metric2]) => [metric2.provider, name])), problems = [];
        for (const provider of ["prometheus", "datadog"]) {
          const metric2 = used.get(provider);
          metric2 === void 0 || providers2[provider] !== void 0 || problems.push({
            level: "warning",
            code: "provider-from-environment",
            path: ["metrics", metric2, "provider"],
            advice: `set ${ENVIRONMENT[provider]} in the workflow, or add providers: { ${provider}: ${EXAMPLE[provider]} }; the plan does not say where it answers`
          });
        }
        const metric = used.get("file");
        return metric !== void 0 && providers2.file === void 0 && problems.push(check_plan_error("file-provider-needs-path", ["metrics", metric, "provider"], "add providers: { file: { path: metrics.json } }")), problems;
      }
      function check_plan_error(code, path, advice2) {
        return { level: "error", code, path, advice: advice2 };
      }
      const threshold_alarms_alpha = 0.01;
      function ratioAlarms(limit, part, { samples: samples2, count: count2 }) {
        const ceiling = chanceCeiling(samples2, limit, threshold_alarms_alpha);
        return twoOfThree(tailAtLeast(ceiling + 1, samples2, Math.min(1, part * limit)), count2);
      }
      function quantileAlarms(quantile, part, { samples: samples2, count: count2 }) {
        const tail = 1 - quantile;
        return twoOfThree(tailAtLeast(Math.floor(samples2 * tail + 1e-9) + 1, samples2, part * tail), count2);
      }
      function twoOfThree(p, count2) {
        const calm = 1 - p;
        let power2 = [
          [calm, p, 0, 0],
          [0, 0, calm, p],
          [calm, 0, 0, p],
          [0, 0, 0, 1]
        ], state = [1, 0, 0, 0];
        for (let left = Math.floor(count2); left > 0; left = Math.floor(left / 2))
          left % 2 === 1 && (state = times(state, power2)), power2 = [times(power2[0], power2), times(power2[1], power2), times(power2[2], power2), times(power2[3], power2)];
        return Math.min(1, state[3]);
      }
      function times(row2, matrix2) {
        const column = (k) => row2[0] * matrix2[0][k] + row2[1] * matrix2[1][k] + row2[2] * matrix2[2][k] + row2[3] * matrix2[3][k];
        return [column(0), column(1), column(2), column(3)];
      }
      const lint_threshold_tolerable = 0.8;
      function lintThreshold(metric, plan) {
        if (metric.mode !== "threshold" || metric.class !== "guardrail")
          return [];
        const advice2 = `remove it: ${alarms(metric, plan)}; sequential tests keep to rollback.falseAlarms (${percentText(plan.rollback.falseAlarms)}) over the whole ramp`;
        return [
          {
            level: "warning",
            code: "threshold-false-alarms",
            path: ["metrics", metric.name, "mode"],
            advice: advice2
          }
        ];
      }
      function alarms(metric, { ramp: ramp2, phases }) {
        const time2 = ramp2.steps.reduce((sum, { soak }) => sum + soak, phases.full.grace), windows = {
          samples: metric.minSamples,
          count: Math.max(1, Math.floor(time2 / metric.interval))
        }, chance2 = chanceOf(metric, windows);
        if (chance2 === null)
          return "how often windows trip by chance cannot be told without knowing the traffic";
        const [within, at2] = [chance2(lint_threshold_tolerable), chance2(1)].map(percentText);
        return `of ramps that ${metric.kind === "ratio" ? `stay at ${percentText(lint_threshold_tolerable)} of the limit` : `have ${percentText(lint_threshold_tolerable)} of the slow requests that the limit allows`} up to ${within} would be rolled back by chance, of those exactly at it up to ${at2}`;
      }
      function chanceOf({ kind, new: arm, quantile = 0.95, rollback = {}, direction }, windows) {
        const { above } = rollback;
        return kind === "ratio" && above !== void 0 && direction === "up" ? (part) => ratioAlarms(above, part, windows) : kind === "quantile" && arm.shape === "buckets" && direction === "up" ? (part) => quantileAlarms(quantile, part, windows) : null;
      }
      function lintMetric(metric, plan) {
        const { config: config2, ramp: ramp2, phases } = plan;
        return [
          ...lintPhases(metric, config2.shadow !== void 0),
          ...lintLimits(metric),
          ...lintThreshold(metric, plan),
          ...lintQueries(metric),
          ...lintSoak(metric, ramp2.steps, phases.full.grace)
        ];
      }
      function lintPhases({ name, phases }, hasShadow) {
        const path = ["metrics", name, "phases"];
        return phases.includes("shadow") && !hasShadow ? [
          warning("phase-cannot-supply", path, "add config.shadow, or take shadow out: without that key the shadow phase is skipped", "a list with shadow")
        ] : phases.includes("preparation") ? [
          warning("phase-cannot-supply", path, "take preparation out: the new system serves nothing there", "a list with preparation")
        ] : [];
      }
      function lintLimits({ name, kind, rollback = {}, advance = {}, direction }) {
        const path = ["metrics", name], contradiction = contradictions(rollback, advance, (value) => kind === "ratio" ? `${Number((value * 100).toPrecision(12))}%` : String(value)), problems = contradiction === void 0 ? [] : [warning("limits-contradict", [...path, ...contradiction.path], contradiction.advice)];
        return direction === "up" && rollback.aboveBaselineTimes !== void 0 && rollback.aboveBaselineTimes <= 1 && problems.push(warning("trips-when-equal", [...path, "rollback", "aboveBaselineTimes"], "write a factor above 1, such as 2: a new system as good as the old one would trip")), problems;
      }
      function contradictions(rollback, advance, text) {
        const { above: high = 1 / 0, below: low = -1 / 0 } = rollback, { above: floor = -1 / 0, below: ceiling = 1 / 0 } = advance;
        if (high < low)
          return {
            path: ["rollback", "above"],
            advice: `write more than below (${text(low)}): every value would trip`
          };
        if (floor >= high)
          return {
            path: ["advance", "above"],
            advice: `write less than rollback.above (${text(high)}): what is good enough to advance would roll back`
          };
        if (ceiling <= low)
          return {
            path: ["advance", "below"],
            advice: `write more than rollback.below (${text(low)}): what is good enough to advance would roll back`
          };
        if (ceiling <= floor)
          return {
            path: ["advance", "below"],
            advice: `write more than advance.above (${text(floor)}): no value lies between`
          };
      }
      function lintQueries(metric) {
        return metric.provider !== "prometheus" ? [] : ["new", "old"].flatMap((arm) => Object.entries(countsOf(metric[arm])).flatMap(([role, query2]) => query2.includes("$interval") ? [] : [
          warning("no-interval", ["metrics", metric.name, arm, role], "take the increase over [$interval], such as sum(increase(requests_total[$interval])): other windows overlap or leave gaps")
        ]));
      }
      function countsOf(arm) {
        switch (arm?.shape) {
          case "ratio":
            return { bad: arm.bad, total: arm.total };
          case "buckets":
            return { buckets: arm.buckets };
          case "count":
            return { count: arm.count };
          default:
            return {};
        }
      }
      function lintSoak(metric, steps2, grace) {
        if (metric.class !== "guardrail" || !metric.phases.includes("canary"))
          return [];
        const needed = metric.delay + metric.interval, index = steps2.findIndex(({ to, soak }) => (to === 100 ? grace : soak) < needed);
        if (index < 0)
          return [];
        const path = steps2[index]?.to === 100 ? ["phases", "full", "grace"] : ["ramp", index, "soak"];
        return [
          warning("soak-too-short", path, `write at least delay and interval of metrics.${metric.name}: the step would end before its first evidence`)
        ];
      }
      function warning(code, path, advice2, found) {
        return { level: "warning", code, path, advice: advice2, ...found === void 0 ? {} : { found } };
      }
      function lintPlan(plan) {
        return [
          ...lintRamp(plan),
          ...lintEvidence(plan),
          ...plan.metrics.flatMap((metric) => lintMetric(metric, plan)),
          ...lintDates(plan)
        ];
      }
      function lintRamp({ ramp: { steps: steps2 }, rollback }) {
        const problems = [], first = steps2[0]?.to ?? 0;
        return first > 5 && problems.push(lint_plan_warning("first-step-large", ["ramp", 0, "to"], "begin with 5 or less: everybody in the first step meets what nobody has tried")), steps2.forEach(({ to }, index) => {
          const before = steps2[index - 1]?.to;
          before !== void 0 && to > before * 5 && problems.push(lint_plan_warning("jump-large", ["ramp", index, "to"], `add a step between, ${before} to ${to} is a jump of more than five times`));
        }), rollback.irreversibleAfter !== void 0 && rollback.irreversibleAfter <= first && problems.push(lint_plan_warning("never-rolls-back", ["rollback", "irreversibleAfter"], `write more than ${first}, the first step: no breach would roll back`)), problems;
      }
      function lintEvidence({ config: config2, metrics, maxBlind }) {
        const guardrails = metrics.filter((metric) => metric.class === "guardrail"), guarded = (phase) => guardrails.some(({ phases }) => phases.includes(phase)), problems = [];
        guarded("canary") ? guarded("full") || problems.push(section("no-guardrail-in-full", "let a guardrail have phases: [canary, full]: at 100 % nothing would roll back by itself")) : problems.push(section("no-guardrail", "add a metric with rollback limits: without a guardrail in canary nothing rolls back by itself")), config2.shadow !== void 0 && !metrics.some(({ phases }) => phases.includes("shadow")) && problems.push(section("no-shadow-metric", "add a metric with phases: [shadow], such as the ratio of mismatches: nothing proves that the answers match")), metrics.some(({ old }) => old !== void 0) || problems.push(section("no-baseline", "add old to a metric: without the old system beside it, a bad day of both looks like a fault of the new one"));
        for (const { name, delay, interval } of guardrails)
          delay + interval > maxBlind && problems.push(lint_plan_warning("blind-too-short", ["maxBlind"], `write ${formatDuration(2 * (delay + interval))} or more: metrics.${name} has complete data only every ${formatDuration(delay + interval)}`, formatDuration(maxBlind)));
        return problems;
      }
      function lintDates({ start, target }) {
        return start !== void 0 && target !== void 0 && target <= start ? [lint_plan_warning("target-before-start", ["target"], "write a day after start")] : [];
      }
      function section(code, advice2) {
        return { ...lint_plan_warning(code, ["metrics"], advice2, ""), atKey: !0 };
      }
      function lint_plan_warning(code, path, advice2, found) {
        return { level: "warning", code, path, advice: advice2, ...found === void 0 ? {} : { found } };
      }
      function checkMetric(metric, context) {
        checkArms(metric, context), checkProvider(metric, context), checkClass(metric, context);
        for (const kind of ["rollback", "advance"])
          checkBaseline(kind, metric, context);
      }
      function checkArms(metric, context) {
        for (const name of ["new", "old"]) {
          const arm = metric[name];
          arm !== void 0 && (metric.kind === "quantile" && (arm.buckets === void 0 == (arm.value === void 0) ? refuse(context, "bad-arm", [name], "write either buckets (histogram increments by le) or value (one number), not both") : arm.buckets !== void 0 && arm.samples !== void 0 && refuse(context, "bad-arm", [name, "samples"], "remove it: buckets count their samples themselves")), metric.kind === "count" && arm.count === void 0 == (arm.labels === void 0) && refuse(context, "bad-arm", [name], "write either count (a query) or labels (of issues, for provider github), not both"));
        }
        const [shapeOfNew, shapeOfOld] = [shape(metric.new), shape(metric.old)];
        shapeOfNew !== void 0 && shapeOfOld !== void 0 && shapeOfNew !== shapeOfOld && refuse(context, "arms-differ", ["old"], `write ${shapeOfNew} as in new: both systems are measured in the same way`), metric.kind === "count" && (metric.issues === void 0 && metric.new === void 0 && refuse(context, "missing-key", ["new"], "write new: { count: <query> }, or issues: { labels: [...] } for provider github"), metric.issues !== void 0 && (metric.new !== void 0 || metric.old !== void 0) && refuse(context, "bad-arm", ["issues"], "write either issues, or new and old with labels of their own, not both"));
      }
      function shape(arm) {
        return ["buckets", "value", "count", "labels"].find((key2) => arm?.[key2] !== void 0);
      }
      function checkProvider(metric, context) {
        const usesIssues = metric.issues !== void 0 || metric.new?.labels !== void 0 || metric.old?.labels !== void 0;
        metric.provider === "github" && !usesIssues && refuse(context, "provider-cannot", ["provider"], "write prometheus, datadog or file; github supplies only counts of issues (kind: count, issues: { labels: [...] })"), metric.provider !== "github" && usesIssues && refuse(context, "provider-cannot", ["provider"], "write github, which is where issues are counted");
      }
      function checkClass(metric, context) {
        const kind = metric.class ?? (isUnattributed(metric) ? "signal" : "guardrail");
        kind === "guardrail" && isUnattributed(metric) ? refuse(context, "unattributed-guardrail", ["class"], "write signal, or give new and old label sets of their own: issues that belong to neither system cannot roll one back") : kind === "guardrail" && metric.rollback === void 0 && refuse(context, "missing-key", ["rollback"], "write the limits of this guardrail, such as { above: 1% }, or class: observe to only report it");
      }
      function isUnattributed(metric) {
        return metric.issues !== void 0 || metric.new?.labels !== void 0 && metric.old?.labels === void 0;
      }
      function checkBaseline(name, metric, context) {
        if (!(metric.old !== void 0 || isUnattributed(metric)))
          for (const key2 of ["aboveBaselineBy", "aboveBaselineTimes"])
            metric[name]?.[key2] !== void 0 && refuse(context, "no-baseline", [name, key2], "add old with the same measurement of the old system, or write above with an absolute limit");
      }
      const MIN_SAMPLES = { ratio: 1e3, quantile: 200, value: 1, count: 1 };
      function normaliseMetric(name, written2) {
        const { kind, provider, phases, onNoData, onError, delay, interval, absentMeansZero, rollback, advance, reduce, mode, split } = written2, falls = rollback?.below !== void 0 && rollback.above === void 0;
        return {
          name,
          provider,
          kind,
          ...written2.kind === "quantile" ? { quantile: written2.quantile } : {},
          ...normalise_metric_arms(written2),
          class: written2.class ?? (isUnattributed(attribution(written2)) ? "signal" : "guardrail"),
          phases,
          ...rollback === void 0 ? {} : { rollback },
          ...advance === void 0 ? {} : { advance },
          onNoData,
          onError,
          mode,
          split,
          minSamples: written2.minSamples ?? MIN_SAMPLES[kind],
          delay,
          interval,
          direction: written2.direction ?? (falls ? "down" : "up"),
          ...reduce === void 0 ? {} : { reduce },
          absentMeansZero
        };
      }
      function attribution(written2) {
        return written2.kind === "count" ? written2 : {};
      }
      function normalise_metric_arms(written2) {
        switch (written2.kind) {
          case "ratio":
            return both(written2, (arm) => ({
              shape: "ratio",
              bad: arm.bad,
              total: arm.total,
              ...written2.per === void 0 ? {} : { per: written2.per }
            }));
          case "quantile":
          case "value":
            return both(written2, measured);
          case "count":
            return both({
              new: written2.new ?? { labels: written2.issues?.labels ?? [] },
              ...written2.old && { old: written2.old }
            }, counted);
        }
      }
      function measured({ buckets, value = "", samples: samples2 }) {
        return buckets !== void 0 ? { shape: "buckets", buckets } : { shape: "value", value, ...samples2 === void 0 ? {} : { samples: samples2 } };
      }
      function counted({ count: count2, labels: labels2 = [] }) {
        return count2 === void 0 ? { shape: "issues", labels: labels2 } : { shape: "count", count: count2 };
      }
      function both(pair, arm) {
        return { new: arm(pair.new), ...pair.old === void 0 ? {} : { old: arm(pair.old) } };
      }
      const presets_DAY = 864e5;
      function step(to, days) {
        return { to, soak: days * presets_DAY, overrides: {} };
      }
      const PRESETS = {
        standard: [step(1, 1), step(5, 2), step(10, 4), step(25, 7), step(50, 7), step(90, 7), step(100, 0)],
        // Smaller jumps and longer soaks: for data stores, money, and whatever cannot be undone.
        cautious: [
          step(0.5, 2),
          step(1, 3),
          step(2, 4),
          step(5, 7),
          step(10, 7),
          step(25, 7),
          step(50, 7),
          step(75, 7),
          step(90, 7),
          step(100, 0)
        ],
        // Four working days: for stateless services with enough traffic to prove each step within its soak.
        fast: [step(1, 0.25), step(5, 0.5), step(20, 1), step(50, 1), step(100, 0)]
      };
      function normalisePlan(written2, overrides) {
        const { version: version2, name, from, to, owner, stakeholders, timezone: timezone2, config: config2, deploy, phases, providers: providers2 } = written2;
        return {
          version: version2,
          name,
          title: written2.title ?? `${from} \u2192 ${to}`,
          from,
          to,
          owner,
          stakeholders,
          timezone: timezone2,
          ...written2.start === void 0 ? {} : { start: startOf(written2.start, timezone2) },
          ...written2.target === void 0 ? {} : { target: startOf(written2.target, timezone2) },
          config: config2,
          live: liveRule(written2.live),
          ...deploy === void 0 ? {} : { deploy },
          ramp: ramp(written2.ramp, overrides),
          phases,
          providers: providers2,
          metrics: Object.entries(written2.metrics).map(([metric, it]) => normaliseMetric(metric, it)),
          gate: gate(written2.gate, timezone2),
          rollback: written2.rollback,
          maxBlind: written2.maxBlind,
          onBlind: written2.onBlind,
          after: written2.after.map(({ migration, reaches }) => ({ ...migration, reaches })),
          notify: written2.notify
        };
      }
      function liveRule(text) {
        return text === "merged" || text === "glue" ? { kind: text } : { kind: "deployment", environment: text.slice(11) };
      }
      function ramp(written2, overrides) {
        return typeof written2 == "string" ? { preset: written2, steps: PRESETS[written2] } : {
          steps: written2.map(({ to, soak = 0 }, index) => ({ to, soak, overrides: overrides[index] ?? {} }))
        };
      }
      function gate(written2, timezone2) {
        const { allow = [], freeze } = written2.windows;
        return {
          ...written2,
          windows: {
            allow: allow.map((window) => ({ timezone: timezone2, ...window })),
            freeze: freeze.map(({ from, to, why }) => ({
              from: startOf(from, timezone2),
              to: endOf(to, timezone2),
              why
            }))
          }
        };
      }
      const EXTENSION = /\.(ya?ml|jsonc?|toml|env)$|(^|\/)\.env(\.[\w-]+)?$/i, KEY = /^(?:[^\s."[\]]+|"[^"\n]+")(?:\[\d+\]|\.(?:[^\s."[\]]+|"[^"\n]+"))*$/, KEY_ADVICE = 'write the key with dots, such as migration.newSystemPercentage; quote a name that has dots itself, such as a."b.c"';
      function repositoryPath(advice2) {
        return shaped(/^[^\\\n]{1,250}$/, advice2).superRefine((path, context) => {
          const parts = path.split("/");
          parts.some((part) => part === ".." || part === "." || part === "") && refuse(context, "unsafe-path", [], 'write a path from the top of the repository, without ".", ".." or "//"'), parts.some((part) => part.toLowerCase() === ".git") && refuse(context, "unsafe-path", [], "write a file outside .git");
        });
      }
      function key() {
        return shaped(KEY, KEY_ADVICE);
      }
      const configSchema = closedMap("config", {
        file: repositoryPath("write a path from the top of the repository, such as config/checkout.yaml").refine((path) => EXTENSION.test(path), {
          error: "name a file that ends in .yaml, .yml, .json, .jsonc, .toml or .env",
          params: { code: "unsupported-format" }
        }).describe("The file that holds the percentage: .yaml, .yml, .json, .jsonc, .toml or .env, from the top of the repository."),
        percentage: key().describe("The key of the percentage in that file, with dots."),
        unit: oneOf(["percent", "fraction"]).prefault("percent").describe("How the percentage stands in the file: 0 to 100, or 0 to 1."),
        enabled: key().exactOptional().describe("The key of the switch that turns the new system on at all."),
        shadow: key().exactOptional().describe("The key of the switch for shadow mode. Without it the shadow phase is skipped."),
        fallback: key().exactOptional().describe("The key of the switch that falls back to the old system when the new one fails.")
      }).superRefine((config2, context) => {
        const seen = /* @__PURE__ */ new Map();
        for (const name of ["percentage", "enabled", "shadow", "fallback"]) {
          const value = config2[name], other = value === void 0 ? void 0 : seen.get(value);
          other !== void 0 && refuse(context, "same-key-twice", [name], `write another key, this one is already ${other}`), value !== void 0 && seen.set(value, name);
        }
      }).meta({ title: "Config", description: "What a ramp pull request edits, and nothing else." }), window_ADVICE = 'write days and hours such as "Mon-Thu 09:00-16:00" or "Mon,Wed 22:00-24:00 Europe/London"', NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], SHAPE = /^([a-z]+(?:\s?[-,]\s?[a-z]+)*) (\d{1,2}):(\d{2})\s?-\s?(\d{1,2}):(\d{2})(?: (\S+))?$/i;
      function parseWindow(written2) {
        const text = written2.trim().replace(/\s+/g, " "), [, dayText, fromHour, fromMinute, toHour, toMinute, zoneText] = SHAPE.exec(text) ?? [];
        if (dayText === void 0)
          return { ok: !1, advice: window_ADVICE };
        const days = parseDays(dayText);
        if (days === void 0)
          return {
            ok: !1,
            advice: "write days as Mon, Tue, Wed, Thu, Fri, Sat or Sun, for example Mon-Thu or Mon,Wed"
          };
        const from = minutes(fromHour, fromMinute), to = minutes(toHour, toMinute);
        if (from === void 0 || to === void 0 || from === 1440)
          return { ok: !1, advice: "write times from 00:00 to 24:00, for example 09:00-16:00" };
        if (from >= to)
          return { ok: !1, advice: overMidnight(from, to) };
        const zone = zoneText === void 0 ? void 0 : parseTimezone(zoneText);
        return zone?.ok === !1 ? zone : {
          ok: !0,
          value: { days, from, to, text, ...zone === void 0 ? {} : { timezone: zone.value } }
        };
      }
      function overMidnight(from, to) {
        return from === to ? "write an end after the start; a whole day is 00:00-24:00" : `write a window over midnight as two: one ${clock(from)}-24:00 and, for the day after, one 00:00-${clock(to)}`;
      }
      function parseDays(text) {
        const days = /* @__PURE__ */ new Set();
        for (const item of text.split(",")) {
          const [first, last = first, ...more] = item.split("-").map((name) => dayNumber(name.trim()));
          if (first === void 0 || last === void 0 || more.length > 0)
            return;
          for (let day2 = first; days.add(day2), day2 !== last; day2 = day2 % 7 + 1)
            ;
        }
        return [...days].sort((a, b) => a - b);
      }
      function dayNumber(name) {
        const index = name.length < 3 ? -1 : NAMES.findIndex((day2) => day2.startsWith(name.toLowerCase()));
        return index < 0 ? void 0 : index + 1;
      }
      function minutes(hour2, minute) {
        const total2 = Number(hour2) * 60 + Number(minute);
        return Number(minute) < 60 && total2 <= 1440 ? total2 : void 0;
      }
      function clock(total2) {
        return `${String(Math.floor(total2 / 60)).padStart(2, "0")}:${String(total2 % 60).padStart(2, "0")}`;
      }
      const LOGIN = /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})$/, LOGIN_OR_TEAM = /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})?)$/;
      function person(advice2) {
        return written(shaped(LOGIN, advice2), (text) => without(LOGIN, text, advice2));
      }
      function personOrTeam() {
        const advice2 = 'write a GitHub login such as "@dana" or a team such as "@acme/sre"';
        return written(shaped(LOGIN_OR_TEAM, advice2), (text) => without(LOGIN_OR_TEAM, text, advice2));
      }
      function without(pattern, text, advice2) {
        const value = pattern.exec(text)?.[1];
        return value === void 0 ? { ok: !1, advice: advice2 } : { ok: !0, value };
      }
      const freezeSchema = closedMap("a freeze", {
        from: instant().describe("The first day, or the instant, at which nothing advances any more."),
        to: instant().describe("The last day (which is frozen as well), or the instant at which ramps may advance again."),
        why: line('write why, such as "Holidays"').describe("Shown to everybody who waits.")
      }).meta({ title: "Freeze" }), windowsSchema = closedMap("windows", {
        allow: array(written(schemas_string({ error: 'write a window such as "Mon-Thu 09:00-16:00"' }), parseWindow).meta({
          examples: ["Mon-Thu 09:00-16:00", "Fri 09:00-12:00 Europe/London"]
        }), { error: 'write a list of windows such as ["Mon-Thu 09:00-16:00"]' }).min(1, {
          error: 'write a window such as "Mon-Thu 09:00-16:00", or remove the line: an empty list would never open'
        }).max(50, { error: "write at most 50 windows" }).exactOptional().describe("When a step may be merged, in the time zone of the plan unless a window names its own. Default: always."),
        freeze: array(freezeSchema, {
          error: 'write a list such as [{ from: 2026-12-20, to: 2027-01-03, why: "Holidays" }]'
        }).max(100, { error: "write at most 100 freezes" }).prefault([]).describe("Times in which nothing advances. Rollbacks are never frozen.")
      }).meta({ title: "Windows" }), gateSchema = closedMap("the gate", {
        approvals: wholeNumber(1, 10).prefault(1).describe("How many people must approve a step. From the third attempt on, one more."),
        approvers: array(personOrTeam(), { error: 'write a list such as ["@dana", "@acme/sre"]' }).max(100, { error: "write at most 100 approvers" }).prefault([]).describe("Whose approval counts: people, and teams where the token may read them. Default: everybody with write access."),
        ttl: scalars_duration({ atLeast: "1m" }).prefault("24h").describe("How long an approval counts, in time during which a window is open."),
        merge: oneOf(["when-approved", "by-hand"]).prefault("when-approved").describe("Who merges an approved step: Sluice, or a person."),
        missed: chance().prefault("5%").describe("The share of regressions at a step's proof limit that the step may let through."),
        proof: oneOf(["equal-blast-radius", "strict"]).prefault("equal-blast-radius").describe("What a step must rule out: below 25 % of the traffic, an excess that harms as many requests as the limit would there; or everywhere the full limit, with the time that takes."),
        windows: windowsSchema.prefault({}).describe("When steps may be merged and when not.")
      }).superRefine(({ approvals, approvers }, context) => {
        const people = new Set(approvers.map((name) => name.toLowerCase()));
        people.size > 0 && people.size < approvals && ![...people].some((name) => name.includes("/")) && refuse(context, "too-few-approvers", ["approvals"], `write at most ${people.size}, or name more approvers: nobody else counts`);
      }).meta({ title: "Gate" }), metric_name_ADVICE = "name a metric with letters, digits, - and _, beginning with a letter, at most 40 characters";
      function metricName() {
        return shaped(/^[A-Za-z][\w-]{0,39}$/, metric_name_ADVICE).refine((name) => !(name in Object.prototype), {
          error: metric_name_ADVICE
        });
      }
      const KINDS = "write kind: ratio, quantile, value or count", ABSENCE = ["hold", "pass", "breach"], PHASES = ["preparation", "shadow", "canary", "full", "cleanup"];
      function query(role) {
        const error2 = `write a query for ${role}`;
        return schemas_string({ error: error2 }).regex(/\S/, { error: error2 }).max(1e4, { error: "write at most 10,000 characters" });
      }
      const metric_schema_ratioArm = closedMap("the arm of a ratio", {
        bad: query("the count of bad events").describe("Bad events per $interval, as a count."),
        total: query("the count of all events").describe("All events per $interval, as a count.")
      }).meta({ title: "Ratio arm" }), VALUE_TEXT = "A query for one number per $interval.", SAMPLES_TEXT = "A query for the number of samples behind the value.", quantileArm = closedMap("the arm of a quantile", {
        buckets: query("the increments of the histogram buckets by le").exactOptional().describe("Increments of histogram buckets per $interval, summed by le."),
        value: query("the quantile as one number").exactOptional().describe(`${VALUE_TEXT} Weaker than buckets: all that is tested is on which side of a limit each interval lies.`),
        samples: query("the number of samples behind the value").exactOptional().describe(SAMPLES_TEXT)
      }).meta({ title: "Quantile arm" }), metric_schema_valueArm = closedMap("the arm of a value", {
        value: query("one number").describe(VALUE_TEXT),
        samples: query("the number of samples behind the value").exactOptional().describe(SAMPLES_TEXT)
      }).meta({ title: "Value arm" });
      function metric_schema_labels() {
        return array(schemas_string({ error: "write the name of a label" }).regex(/\S/, { error: "write the name of a label" }).regex(/^[^\n,]*$/, { error: "write the name of one label" }).max(50, { error: "write at most 50 characters" }), {
          error: "write a list of labels such as [checkout, bug]"
        }).min(1, { error: "write at least one label" }).max(10, { error: "write at most 10 labels" }).describe("Issues count that carry all of these labels.");
      }
      const metric_schema_countArm = closedMap("the arm of a count", {
        count: query("the count").exactOptional().describe("The count per $interval."),
        labels: metric_schema_labels().exactOptional()
      }).meta({ title: "Count arm" }), metric_schema_common = {
        provider: oneOf(["prometheus", "datadog", "file", "github"]).describe("Where the measurements come from."),
        class: oneOf(["guardrail", "signal", "observe"]).exactOptional().describe("guardrail: a breach rolls back. signal: it only holds. observe: it is only reported. Default: guardrail; signal for counts of issues that belong to no arm."),
        phases: array(oneOf(PHASES), { error: "write a list of phases such as [canary, full]" }).min(1, { error: "write at least one phase, or remove the line: the default is [canary, full]" }).prefault(["canary", "full"]).describe("The phases in which the metric is judged."),
        onNoData: oneOf(ABSENCE).prefault("hold").describe("What missing data means. Default: hold."),
        onError: oneOf(ABSENCE).prefault("hold").describe("What an error of the provider means. Default: hold."),
        mode: oneOf(["sequential", "threshold"]).prefault("sequential").describe("sequential: tests that stay valid however often they are looked at. threshold: the literal limits, tripped by 2 of 3 windows."),
        split: oneOf(["checked", "unchecked"]).prefault("checked").describe("checked: a step waits while the requests of both arms are not divided as its percentage says. unchecked: for an old arm that measures more than the traffic that moves."),
        minSamples: wholeNumber(1, 1e9).exactOptional().describe("For mode: threshold and ready-made values: samples a window needs before it is judged. Default: 1000 for ratios, 200 for quantiles, 1 otherwise."),
        delay: scalars_duration({ atMost: "1d" }).prefault("2m").describe("How long the provider takes until its data is complete."),
        interval: scalars_duration({ atLeast: "1s", atMost: "1d" }).prefault("5m").describe("The grid of measurements; $interval in a query stands for it."),
        direction: oneOf(["up", "down"]).exactOptional().describe("Which direction is bad. Default: up, or down where rollback has only `below`."),
        reduce: oneOf(["sum", "max", "min", "avg"]).exactOptional().describe("How several series of one query become one. Default: they are refused."),
        absentMeansZero: yesOrNo().prefault(!1).describe("Whether an absent series of bad events beside a present total counts as 0.")
      }, PER = "write the name of a label, such as user", NEW = "What the new system measures.", OLD = "What the old system measures at the same time: the concurrent control.", ROLLBACK = "Limits that roll back; any one of them trips.", ADVANCE = "Limits that must be proven before the next step.", metricSchema = discriminatedUnion("kind", [
        closedMap("a ratio metric", {
          kind: literal("ratio").describe("Bad events of all events."),
          new: metric_schema_ratioArm.describe(NEW),
          old: metric_schema_ratioArm.exactOptional().describe(OLD),
          rollback: ratioLimits.exactOptional().describe(ROLLBACK),
          advance: ratioLimits.exactOptional().describe(ADVANCE),
          per: schemas_string({ error: PER }).regex(/^[A-Za-z_][\w.-]{0,99}$/, { error: PER }).exactOptional().describe("The label that names a client, where traffic is routed by client: the queries give one series per client, and each counts as failed at most once a day."),
          ...metric_schema_common
        }).meta({ title: "Ratio metric" }),
        closedMap("a quantile metric", {
          kind: literal("quantile").describe("A quantile, such as the 95th percentile of latency."),
          quantile: schemas_number({ error: "write a quantile such as 0.95" }).gt(0, { error: "write a quantile above 0, such as 0.95" }).lt(1, { error: "write a quantile below 1, such as 0.95 for the 95th percentile" }).describe("Which quantile, above 0 and below 1.").meta({ examples: [0.95, 0.99] }),
          new: quantileArm.describe(NEW),
          old: quantileArm.exactOptional().describe(OLD),
          rollback: measureLimits.exactOptional().describe(ROLLBACK),
          advance: measureLimits.exactOptional().describe(ADVANCE),
          ...metric_schema_common
        }).meta({ title: "Quantile metric" }),
        closedMap("a value metric", {
          kind: literal("value").describe("One number, such as a queue length."),
          new: metric_schema_valueArm.describe(NEW),
          old: metric_schema_valueArm.exactOptional().describe(OLD),
          rollback: measureLimits.exactOptional().describe(ROLLBACK),
          advance: measureLimits.exactOptional().describe(ADVANCE),
          ...metric_schema_common
        }).meta({ title: "Value metric" }),
        closedMap("a count metric", {
          kind: literal("count").describe("Events that have no total, such as reports of users."),
          new: metric_schema_countArm.exactOptional().describe(NEW),
          old: metric_schema_countArm.exactOptional().describe(OLD),
          issues: closedMap("issues", { labels: metric_schema_labels() }).exactOptional().describe("Issues in this repository that belong to neither system in particular; for provider github."),
          rollback: countLimits.exactOptional().describe(ROLLBACK),
          advance: countLimits.exactOptional().describe(ADVANCE),
          ...metric_schema_common
        }).meta({ title: "Count metric" })
      ], {
        error: ({ input }) => typeof input == "object" && input !== null ? KINDS : "write a map with provider, kind, new and rollback"
      }).superRefine(checkMetric), CHECKLISTS = {
        preparation: [
          "All integration points identified",
          "Glue layer implemented",
          "Glue layer routes 100 % to the old system",
          "Monitoring in place",
          "Behavior verified unchanged"
        ],
        shadow: [
          "New system deployed",
          "Dual-write enabled",
          "Comparison logging in place",
          "Discrepancies identified and fixed"
        ],
        canary: [
          "Feature flags for traffic splitting",
          "Monitoring dashboards ready",
          "Rollback procedure documented"
        ],
        full: ["Old system idle but available"],
        cleanup: [
          "Glue layer simplified or removed",
          "Direct integration working",
          "Old system decommissioned",
          "Documentation archived",
          "Retrospective completed"
        ]
      };
      function checklist(standard) {
        return array(line('write one item of the checklist, such as "Runbook linked"'), {
          error: 'write a list such as ["Runbook linked"]'
        }).max(50, { error: "write at most 50 items" }).prefault([...standard]).describe("What people tick before the phase ends. It replaces the default list; [] asks for nothing.");
      }
      const phasesSchema = closedMap("phases", {
        preparation: closedMap("phases.preparation", { checklist: checklist(CHECKLISTS.preparation) }).prefault({}).describe("Everything still runs on the old system."),
        shadow: closedMap("phases.shadow", {
          soak: scalars_duration().prefault("3d").describe("How long the new system must run in the shadow."),
          percentage: percentage("above zero").prefault(100).describe("The share of requests that the shadow receives, in percent."),
          checklist: checklist(CHECKLISTS.shadow)
        }).prefault({}).describe("The new system receives copies of requests and its answers are compared, not used."),
        canary: closedMap("phases.canary", { checklist: checklist(CHECKLISTS.canary) }).prefault({}).describe("The steps of the ramp."),
        full: closedMap("phases.full", {
          grace: scalars_duration().prefault("14d").describe("How long 100 % must last without a rollback before cleanup begins."),
          fallbackFor: scalars_duration().prefault("0d").describe("How long the fallback to the old system stays on at 100 %."),
          checklist: checklist(CHECKLISTS.full)
        }).prefault({}).describe("100 % on the new system, the old one still there."),
        cleanup: closedMap("phases.cleanup", { checklist: checklist(CHECKLISTS.cleanup) }).prefault({}).describe("The old system and the migration itself are taken away.")
      }).meta({ title: "Phases" }), LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/, SECRET_HEADER = /auth|cookie|token|secret|password|api-?key|credential/i, MANAGED_HEADER = /^(host|content-.*|connection|transfer-encoding|accept-encoding|x-scope-orgid)$/i, prometheusSchema = closedMap("providers.prometheus", {
        url: written(schemas_string({ error: "write an address such as https://prometheus.acme.dev" }), baseUrl).describe("The address of Prometheus, Mimir, Thanos or VictoriaMetrics, with a path prefix where it has one.").meta({ examples: ["https://prometheus.acme.dev"] }),
        tenant: line("write the name of the tenant", 150).exactOptional().describe("The tenant of Mimir or Cortex, sent as X-Scope-OrgID."),
        headers: record(headerName(), line("write the value of the header", 1e3), {
          error: "write a map from header names to values"
        }).exactOptional().describe("Further headers of every request. Credentials never stand in the plan; they come from the environment."),
        allowPartial: yesOrNo().exactOptional().describe("Whether answers that the server marks with warnings count as complete. Default: false.")
      }).meta({ title: "Prometheus" }), providersSchema = closedMap("providers", {
        prometheus: prometheusSchema.exactOptional().describe("Where Prometheus answers. PROMETHEUS_URL in the environment does the same."),
        datadog: closedMap("providers.datadog", {
          site: oneOf([
            "datadoghq.com",
            "us3.datadoghq.com",
            "us5.datadoghq.com",
            "datadoghq.eu",
            "ap1.datadoghq.com",
            "ap2.datadoghq.com",
            "uk1.datadoghq.com",
            "ddog-gov.com",
            "us2.ddog-gov.com"
          ]).describe("The Datadog site of your organisation.")
        }).exactOptional().describe("Which Datadog site answers. DD_SITE in the environment does the same."),
        file: closedMap("providers.file", {
          path: repositoryPath("write a path from the top of the repository, such as metrics.json").describe("A JSON file of measurements.")
        }).exactOptional().describe("Measurements from a JSON file, for demos and rehearsals.")
      }).meta({ title: "Providers" });
      function headerName() {
        return shaped(/^[A-Za-z0-9-]{1,64}$/, "name a header with letters, digits and -").refine((name) => !SECRET_HEADER.test(name), {
          error: "keep credentials out of the plan: set PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, in the workflow"
        }).refine((name) => !MANAGED_HEADER.test(name), {
          error: "remove this header: Sluice sets it itself (the tenant with providers.prometheus.tenant)"
        });
      }
      function baseUrl(text) {
        const url2 = URL.canParse(text) ? new URL(text) : void 0;
        return url2 === void 0 || !/^https?:$/.test(url2.protocol) || /\s/.test(text) ? { ok: !1, advice: "write an address such as https://prometheus.acme.dev" } : url2.username !== "" || url2.password !== "" ? {
          ok: !1,
          advice: "take the credentials out of the address and set PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD in the workflow"
        } : url2.search !== "" || url2.hash !== "" ? { ok: !1, advice: "write the address without ? and #" } : url2.protocol === "http:" && !LOOPBACK.test(url2.hostname) ? { ok: !1, advice: `write https://${url2.host}; http is for loopback only` } : { ok: !0, value: text.replace(/\/+$/, "") };
      }
      const MOST_STEPS = 50, ramp_schema_EXAMPLE = "write standard, cautious or fast, or a list of steps such as { to: 1, soak: 1d }", stepSchema = closedMap("a step", {
        to: percentage("above zero").describe("The exposure of this step in percent, above 0, at most 100, with at most 3 decimals."),
        soak: scalars_duration().exactOptional().describe("How long the step must be live before the next one. The last step has none: see phases.full.grace."),
        metrics: record(metricName(), closedMap("the limits of a step", {
          rollback: stepLimits.exactOptional().describe("Replaces the rollback limits of this metric at this step, as a whole."),
          advance: stepLimits.exactOptional().describe("Replaces the advance limits of this metric at this step, as a whole.")
        }), { error: "write a map from metric names to limits" }).refine((metrics) => Object.keys(metrics).length <= 50, { error: "write limits for at most 50 metrics" }).prefault({}).describe("Limits that differ at this step, by the name of the metric.")
      }).meta({ title: "Step" }), steps = array(stepSchema, { error: ramp_schema_EXAMPLE }).min(1, { error: "write at least the step { to: 100 }" }).max(MOST_STEPS, { error: `write at most ${MOST_STEPS} steps` }).superRefine((list, context) => {
        list.forEach((step2, index) => {
          const before = list[index - 1];
          before !== void 0 && step2.to <= before.to && refuse(context, "steps-not-rising", [index, "to"], `write more than the ${before.to} of the step before it`), step2.to < 100 && step2.soak === void 0 && refuse(context, "missing-key", [index, "soak"], "write how long this step must be live, such as 2d"), step2.to === 100 && step2.soak !== void 0 && refuse(context, "soak-at-100", [index, "soak"], "remove it and write the time at 100 % as phases.full.grace");
        });
        const last = list.at(-1);
        last !== void 0 && last.to !== 100 && refuse(context, "steps-not-ending", [list.length - 1, "to"], "end the ramp with the step { to: 100 }");
      }), rampSchema = union([oneOf(["standard", "cautious", "fast"]), steps], { error: ramp_schema_EXAMPLE }).prefault("standard").meta({
        title: "Ramp",
        description: "The steps to 100 %: standard (1% 1d, 5% 2d, 10% 4d, 25% 7d, 50% 7d, 90% 7d), cautious, fast, or a list of your own, rising and ending at 100."
      }), SLUG = "[a-z][a-z0-9-]{0,39}", MOST_METRICS = 50, LIVE = /^(?:merged|glue|deployment:[^\n]{1,255})$/, DEPENDENCY = new RegExp(`^(?:([A-Za-z0-9][\\w-]{0,38})/([\\w.-]{1,100}):)?(${SLUG})$`), rollbackSchema = closedMap("rollback", {
        to: oneOf(["zero", "previous"]).prefault("zero").describe("Where a rollback goes: to 0 %, or to the step before."),
        merge: oneOf(["review", "immediately"]).prefault("review").describe("Whether a person merges the revert, or Sluice as soon as a guardrail trips."),
        falseAlarms: chance().prefault("1%").describe("The share of attempts with nothing wrong that may be rolled back by chance."),
        irreversibleAfter: percentage("above zero").exactOptional().describe("From this exposure on a breach freezes the migration instead of rolling back.")
      }).meta({ title: "Rollback" }), afterSchema = closedMap("a dependency", {
        migration: written(shaped(DEPENDENCY, "write the name of a migration, or owner/repo:name for one in another repository"), dependency).describe("A migration of this repository, or owner/repo:name.").meta({ examples: ["accounts", "acme/accounts-service:accounts"] }),
        reaches: percentage("above zero").prefault(100).describe("The exposure in percent that it must have reached.")
      }).meta({ title: "Dependency" }), notifySchema = closedMap("notify", {
        slack: variable("Slack webhook"),
        webhook: variable("webhook")
      }).meta({ title: "Notify" }), planSchema = closedMap("a plan", {
        version: literal(1, { error: "write 1, the only version there is" }).describe("The version of this format: 1."),
        name: shaped(new RegExp(`^${SLUG}$`), "write a name of lower-case letters, digits and -, beginning with a letter, at most 40 characters, such as checkout").describe("The name of the migration, unique in the repository. Branches and files carry it."),
        title: line('write a title such as "Checkout moves to checkout-svc"').exactOptional().describe("The headline of pull requests. Default: from \u2192 to."),
        from: line("write what the old system is called").describe("The old system, as people call it."),
        to: line("write what the new system is called").describe("The new system, as people call it."),
        owner: person('write the GitHub login of one person, in quotes, such as "@dana"').describe("Who answers for the migration: a GitHub login."),
        stakeholders: array(personOrTeam(), { error: 'write a list such as ["@acme/sre"]' }).max(50, { error: "write at most 50 stakeholders" }).prefault([]).describe("Who is told: GitHub logins and teams."),
        timezone: timezone().prefault("UTC").describe("The time zone of bare dates and of windows."),
        start: instant().exactOptional().describe("Nothing is proposed before."),
        target: instant().exactOptional().describe("When the migration should be done. Overdue is shown, never acted on."),
        config: configSchema,
        live: shaped(LIVE, "write merged, or deployment:<environment> such as deployment:production").prefault("merged").describe("When a step counts as live: merged, deployment:<environment> or glue.").meta({ examples: ["merged", "deployment:production"] }),
        deploy: closedMap("deploy", {
          workflow: shaped(/^[\w.-]+\.ya?ml$/, "write the file name of a workflow in .github/workflows, such as deploy.yml").describe("The file name of the workflow in .github/workflows.")
        }).exactOptional().describe("A workflow to dispatch after our own merges, since a merge by GITHUB_TOKEN starts none."),
        ramp: rampSchema,
        phases: phasesSchema.prefault({}).describe("The phases, where they differ from the defaults."),
        providers: providersSchema.prefault({}).describe("Where measurements come from. Credentials never stand here."),
        metrics: union([
          literal("glue"),
          record(metricName(), metricSchema, { error: "write a map from names to metrics" }).refine((metrics) => Object.keys(metrics).length > 0 && Object.keys(metrics).length <= MOST_METRICS, { error: `write 1 to ${MOST_METRICS} metrics` })
        ], {
          error: "write a map from names to metrics, such as errors: { provider: prometheus, kind: ratio, ... }"
        }).describe("What is measured, by a name of your own. Or the word glue: everything from the metrics of the glue layer."),
        gate: gateSchema.prefault({}).describe("Who opens the gate to the next step, and when."),
        rollback: rollbackSchema.prefault({}).describe("What happens when a guardrail trips."),
        maxBlind: scalars_duration({ atLeast: "1m" }).prefault("30m").describe("How long guardrails may be without evidence before that counts as flying blind."),
        onBlind: oneOf(["hold", "rollback"]).prefault("hold").describe("What flying blind leads to."),
        after: array(afterSchema, { error: "write a list such as [{ migration: accounts, reaches: 50 }]" }).max(20, { error: "write at most 20 dependencies" }).prefault([]).describe("Migrations that must have got somewhere before this one advances."),
        notify: notifySchema.prefault({}).describe("Names of variables that hold addresses to notify.")
      }).meta({ title: "Sluice migration plan", description: "How one system migration moves from 0 % to 100 %." });
      function variable(what) {
        return shaped(/^SLUICE_NOTIFY_[A-Z0-9_]{1,80}$/, "write the name of a variable that begins with SLUICE_NOTIFY_, such as SLUICE_NOTIFY_SLACK").exactOptional().describe(`The name of the variable that holds the address of the ${what}; it begins with SLUICE_NOTIFY_.`);
      }
      function dependency(text) {
        const [, owner, name, migration = text] = DEPENDENCY.exec(text) ?? [];
        return {
          ok: !0,
          value: {
            migration,
            ...owner === void 0 || name === void 0 ? {} : { repository: { owner, name } }
          }
        };
      }
      const MOST_LISTED = 50;
      function stepOverrides(steps2, metrics, known) {
        const problems = [];
        return { overrides: steps2.map((step2, index) => {
          const entries = [];
          for (const [name, limits2] of Object.entries(step2.metrics)) {
            const path = ["ramp", index, "metrics", name], metric = metrics[name];
            if (known.includes(name) || problems.push(unknownMetric(path, name, known)), metric === void 0)
              continue;
            const schema2 = limitsFor(metric.kind), understood = {};
            for (const which of ["rollback", "advance"]) {
              if (limits2[which] === void 0)
                continue;
              const parsed2 = schema2.safeParse(limits2[which]);
              parsed2.success ? hasBaseline(parsed2.data) && metric.old === void 0 && !(metric.kind === "count" && isUnattributed(metric)) ? problems.push({
                level: "error",
                code: "no-baseline",
                path: [...path, which],
                advice: `add old to metrics.${name}, or write above with an absolute limit`,
                found: ""
              }) : understood[which] = parsed2.data : problems.push(...under([...path, which], schemaProblems(parsed2.error.issues, limits2[which])));
            }
            entries.push([name, understood]);
          }
          return Object.fromEntries(entries);
        }), problems };
      }
      function hasBaseline(limits2) {
        return limits2.aboveBaselineBy !== void 0 || limits2.aboveBaselineTimes !== void 0;
      }
      function under(path, problems) {
        return problems.map((problem2) => ({ ...problem2, path: [...path, ...problem2.path] }));
      }
      function unknownMetric(path, name, known) {
        const listed = known.slice(0, MOST_LISTED), meant = suggest(name, listed);
        return {
          level: "error",
          code: "unknown-metric",
          path,
          advice: meant === void 0 ? `write one of ${alternatives(listed)}` : `did you mean ${meant}?`,
          found: "not a metric of this plan",
          atKey: !0
        };
      }
      const anySections = planSchema.partial();
      function understoodSections(data2, problems) {
        const wrong2 = problems.map(({ path }) => path), parsed2 = anySections.safeParse(understood_sections_without(data2, wrong2));
        return parsed2.success ? parsed2.data : {};
      }
      function understood_sections_without(data2, wrong2) {
        const sections = entriesOf(data2).flatMap(([key2, section2]) => {
          const here = wrong2.filter(([first]) => first === key2);
          if (here.length === 0)
            return [[key2, section2]];
          if (key2 !== "metrics" || here.some(({ length }) => length < 2))
            return [];
          const rest = entriesOf(section2).filter(([name]) => !here.some(([, second2]) => second2 === name));
          return rest.length === 0 ? [] : [[key2, Object.fromEntries(rest)]];
        });
        return Object.fromEntries(sections);
      }
      function parse_plan_parsePlan(file2, bytes) {
        const read2 = readYaml(file2, bytes);
        if (!read2.ok)
          return { ok: !1, errors: read2.errors, ...named(read2.data) };
        const { data: data2, locate } = read2, findings = (problems2) => problems2.map((problem2) => toFinding(problem2, file2, data2, locate)).sort((a, b) => a.line - b.line || a.column - b.column), parsed2 = planSchema.safeParse(data2), refused2 = parsed2.success ? [] : schemaProblems(parsed2.error.issues, data2), understood = parsed2.success ? parsed2.data : understoodSections(data2, refused2), metrics = understood.metrics ?? {}, steps2 = stepOverrides(typeof understood.ramp == "object" ? understood.ramp : [], metrics === "glue" ? {} : metrics, entriesOf(valueAt(data2, ["metrics"])).map(([name]) => name)), problems = [...refused2, ...checkPlan(understood, file2), ...steps2.problems], errors2 = problems.filter(({ level }) => level === "error");
        if (!parsed2.success || errors2.length > 0 || parsed2.data.metrics === "glue")
          return { ok: !1, errors: findings(errors2), ...named(data2) };
        const plan = normalisePlan({ ...parsed2.data, metrics: parsed2.data.metrics }, steps2.overrides);
        return {
          ok: !0,
          plan,
          hash: hashPlan(plan),
          criteria: plan_hash_hashCriteria(plan),
          warnings: findings([...problems, ...lintPlan(plan)])
        };
      }
      function named(data2) {
        const name = planSchema.shape.name.safeParse(valueAt(data2, ["name"]));
        return name.success ? { name: name.data } : {};
      }
      function readPlans(texts) {
        const parsed2 = texts.map((text) => ({ text, result: parse_plan_parsePlan(text.file, text.bytes) }));
        return {
          plans: parsed2.flatMap(({ text, result }) => result.ok ? [{ ...text, plan: result.plan }] : []),
          errors: parsed2.flatMap(({ result }) => result.ok ? [] : result.errors)
        };
      }
      async function openPlans(files, terminal) {
        const found = await planFiles(files, terminal.cwd), { plans, errors: errors2 } = readPlans(found);
        for (const { file: file2, line: line2, column, message: message2 } of errors2)
          terminal.stderr(`${file2}:${line2}:${column} error ${message2}
`);
        if (errors2.length > 0)
          return null;
        const providersFor = planProviders({
          environment: terminal.environment,
          warn: (message2) => terminal.stderr(`warning ${message2}
`),
          readFile: (path) => (0, promises_namespaceObject.readFile)((0, external_node_path_.resolve)(terminal.cwd, path), "utf8")
        });
        return { plans, providersFor };
      }
      const backtest_help = `
Real data of both systems is needed, which is there once a ramp has begun (or while the new system serves anything beside the old one);
a metric whose new system had no traffic is said to be so and not replayed: the old system's traffic cannot stand for the new one's.
The tests begin when the new system first has traffic. Credentials as for sluice power.

Exit codes: 0 nothing would have been rolled back, 1 a guardrail would have, 2 wrong call or invalid plan, 3 no guardrail could be replayed.`;
      function backtestCommand(terminal, done) {
        return new Command("backtest").description("replay the criteria of plans over the last days: when would they have rolled back?").argument("[files...]", "plans (default: .migration.yml and .migrations/*.yml)").option("--days <n>", "how far back", "7").option("--cadence <duration>", "time between two looks", "15m").option("--share <percent>", "of the new system (default: what it got in the last hour with traffic)").option("--now <time>", "end of the replay (default: now)").option("--json", "print what was found as JSON", !1).addHelpText("after", backtest_help).action(async (files, written2) => done(await backtest_backtest(files, written2, terminal)));
      }
      const briefly = (key2, value) => key2 === "trend" || key2 === "state" ? void 0 : value;
      async function backtest_backtest(files, written2, terminal) {
        const share = written2.share === void 0 ? void 0 : shareOption("--share", written2.share), options = {
          now: written2.now === void 0 ? Date.now() : instantOption("--now", written2.now),
          days: wholeOption("--days", written2.days),
          cadence: durationOption("--cadence", written2.cadence),
          ...share === void 0 ? {} : { share }
        }, opened = await openPlans(files, terminal);
        if (opened === null)
          return 2;
        const reports = [];
        for (const [i, { file: file2, plan }] of opened.plans.entries()) {
          terminal.watched && terminal.stderr(`${plan.name} (${i + 1} of ${opened.plans.length}): asking for ${options.days} days of ${plan.metrics.length} metrics \u2026
`);
          const found = await backtest(plan, opened.providersFor(plan), options);
          reports.push({ file: file2, ...found }), written2.json || terminal.stdout(`${i > 0 ? `
` : ""}${backtestText(found)}`);
        }
        written2.json && terminal.stdout(`${JSON.stringify(reports, briefly, 2)}
`);
        const replayed = reports.flatMap(({ metrics }) => metrics.filter((metric) => metric.class === "guardrail")).flatMap(({ outcome }) => outcome.kind === "replayed" ? [outcome] : []);
        return replayed.some(({ assessment }) => assessment.verdict === "BREACH") ? 1 : replayed.length === 0 ? 3 : 0;
      }
      function powerFindings(file2, bytes, plan, found) {
        const read2 = readYaml(file2, bytes);
        return read2.ok ? plan.ramp.steps.flatMap(({ to }, index) => {
          const worst = found.steps.filter((step2) => step2.to === to && step2.guardrail && !step2.concludes).sort((a, b) => (b.provenIn ?? 1 / 0) - (a.provenIn ?? 1 / 0))[0];
          return worst === void 0 ? [] : [toFinding(problemOf(worst, index), file2, read2.data, read2.locate)];
        }) : [];
      }
      const upwards = (ms) => {
        const unit = ms > 36e5 ? 36e5 : 6e4;
        return Math.ceil(ms / unit) * unit;
      };
      function problemOf({ to, soak, metric, provenIn, rulesOut }, index) {
        const name = `metrics.${metric}`, advice2 = provenIn === null ? `give ${name} an old arm or another limit: at ${numberText(to)} % it could never rule out ${rulesOut}` : `write ${formatDuration(upwards(provenIn))} or more, or take a larger step: at the traffic of the last week ${name} needs that long at ${numberText(to)} % to rule out ${rulesOut}`;
        return {
          level: "warning",
          code: "soak-cannot-conclude",
          path: ["ramp", index, "soak"],
          advice: advice2,
          found: formatDuration(soak)
        };
      }
      function regressionOf(criterion, cell) {
        switch (cell.shape) {
          case "ratio":
            return ratioRegression(criterion, cell);
          case "buckets":
            return "kind" in cell.buckets ? null : quantileRegression(criterion, cell.buckets);
          case "count":
            return countRegression(criterion, cell);
          case "value":
          // How often a client fails first depends on how often each of them calls.
          case "clients":
            return null;
        }
      }
      function partOf(cell, part) {
        const scaled2 = (reading2) => reading2.kind === "number" ? { ...reading2, value: reading2.value * part } : reading2;
        switch (cell.shape) {
          case "ratio":
            return { ...cell, bad: scaled2(cell.bad), total: scaled2(cell.total) };
          case "buckets": {
            const { buckets } = cell;
            return "kind" in buckets ? cell : { ...cell, buckets: { le: buckets.le, count: buckets.count.map((count2) => count2 * part) } };
          }
          case "count":
            return { ...cell, count: scaled2(cell.count), exposure: cell.exposure * part };
          case "value":
          case "clients":
            return cell;
        }
      }
      const smallest = (found) => {
        const given = found.filter((one) => one !== void 0);
        return given.length === 0 ? void 0 : Math.min(...given);
      };
      function ratioRegression({ direction, rollback = {} }, { bad, total: total2 }) {
        if (bad.kind === "absent" || total2.kind === "absent" || total2.value <= 0)
          return null;
        const all = total2.value, up = direction === "up", rate2 = Math.min(1, (up ? bad.value : all - bad.value) / all), { aboveBaselineBy: by, aboveBaselineTimes: times2, above, below } = rollback, multiple2 = times2 === void 0 ? void 0 : up ? (times2 - 1) * rate2 : (1 - rate2) * (1 - 1 / times2), over = up ? above : below === void 0 ? void 0 : 1 - below, size = smallest([by, multiple2]) ?? (over === void 0 ? void 0 : over - rate2);
        return size === void 0 || !(size > 0) ? null : {
          cell: (k) => {
            const failures = Math.min(0.999 * all, (rate2 + k * size) * all);
            return { shape: "ratio", bad: { kind: "number", value: up ? failures : all - failures }, total: total2 };
          },
          say: (k) => {
            const points = percentText(k * size).replace(" %", " percentage points");
            return `${up ? "+" : "-"}${points}`;
          }
        };
      }
      function quantileRegression({ quantile = 0.95, rollback = {} }, buckets) {
        const now = bucketQuantile(quantile, buckets);
        if (now.kind !== "value" || !(now.value > 0))
          return null;
        const { aboveBaselineBy: by, aboveBaselineTimes: times2, above } = rollback, size = smallest([
          by === void 0 ? void 0 : by / now.value,
          times2 === void 0 ? void 0 : times2 - 1
        ]) ?? (above === void 0 ? void 0 : above / now.value - 1);
        if (size === void 0 || !(size > 0))
          return null;
        const factor2 = (k) => 1 + k * size;
        return {
          cell: (k) => ({ shape: "buckets", buckets: slower(buckets, factor2(k)) }),
          say: (k) => `${timesText(factor2(k))} the old P${numberText(quantile * 100)}`
        };
      }
      function slower(buckets, factor2) {
        const all = observations(buckets), below = (le) => le === Number.POSITIVE_INFINITY ? all : all - (countAbove(le / factor2, buckets) ?? 0);
        return { le: buckets.le, count: buckets.le.map(below) };
      }
      function countRegression({ rollback = {} }, cell) {
        const { aboveBaselineTimes: times2 } = rollback, { count: count2 } = cell;
        if (times2 === void 0 || times2 <= 1 || count2.kind === "absent" || count2.value <= 0)
          return null;
        const factor2 = (k) => 1 + k * (times2 - 1);
        return {
          cell: (k) => ({ ...cell, count: { kind: "number", value: count2.value * factor2(k) } }),
          say: (k) => `${timesText(factor2(k))} the old rate`
        };
      }
      function power(criterion, traffic, step2) {
        const { kind, mode, direction, quantile = 0.95, rollback = {} } = criterion;
        return mode === "threshold" || kind === "value" ? { why: "by-windows" } : kind === "ratio" ? rollback.above !== void 0 && rollback.below !== void 0 ? { why: "by-windows" } : powerOf(ratioKind(direction), criterion, traffic, step2) : kind === "count" ? rollback.aboveBaselineTimes === void 0 || direction === "down" ? { why: "by-windows" } : powerOf(countKind, criterion, traffic, step2) : traffic.cell.shape !== "buckets" || direction === "down" || rollback.below !== void 0 ? { why: "by-windows" } : powerOf(slowKind(quantile), criterion, traffic, step2);
      }
      const remembered = 9;
      function powerOf(kind, criterion, { cell, dispersion, control }, step2) {
        const regression = regressionOf(criterion, cell), part = step2.share / 100, stage = { since: 0, share: step2.share, criterion, stretch: stretchOf(step2.share, step2.proof) }, settings = settingsOf(criterion, { ...step2, now: 0, since: 0, delay: 0 }), memory2 = kind.read(partOf(cell, remembered));
        if (memory2.kind !== "arm" || !(kind.size(memory2.arm) > 0))
          return { why: "no-traffic" };
        const learned = kind.learn(kind.start, memory2.arm, 1), asked = (fresh) => {
          const [ours, theirs] = [kind.read(partOf(fresh, part)), kind.read(partOf(cell, 1 - part))];
          if (ours.kind !== "arm" || theirs.kind !== "arm")
            return null;
          const old = control && part < 1 ? theirs.arm : null, { questions, untestable } = kind.questions(learned, { new: ours.arm, old }, stage);
          return untestable ? null : new Map(questions.map((question) => [question.id, question]));
        }, healthy = asked(cell);
        if (healthy === null)
          return { why: "bucket-layout" };
        const limits2 = kind.limits(stage), proofs = kind.proofs(stage);
        if (limits2.length + proofs.length === 0)
          return { why: "no-limit" };
        const size = kind.size(memory2.arm) / remembered, clusters = {
          new: (dispersionAt(dispersion, size * part) + 1) / 2,
          old: (dispersionAt(dispersion, size * (1 - part)) + 1) / 2
        }, onset = stageWeight(step2.index) + weightBefore(1, settings.planned), until = (question, target, weight) => {
          if (question === void 0)
            return null;
          const { nul, side, alternatives: alternatives2, counts: counts2 } = question, of = { new: counts2.new.total, old: counts2.old?.total ?? 0 }, growths = alternatives2.map((alternative) => {
            const { perNew, perOld, cost } = tilt(nul, alternative, of, clusters, side);
            return counts2.new.bad * perNew + (counts2.old?.bad ?? 0) * perOld - cost;
          });
          return crossing(growths, Math.log(weight / growths.length), target);
        }, rolledBack = (times2) => {
          const questions = regression === null ? null : asked(regression.cell(times2));
          if (questions === null)
            return null;
          const found = limits2.flatMap(({ bars, comparesArms }) => {
            const open = bars.filter(({ id }) => questions.has(id));
            if (open.length === 0 || comparesArms && open.length < bars.length)
              return [];
            const each2 = open.map(({ id, level }) => until(questions.get(id), settings[level], onset));
            return each2.includes(null) ? [] : [Math.max(...each2.map((one) => one ?? 0))];
          }), bad = questions.get("none")?.counts.new.bad ?? questions.get("over")?.counts.new.bad ?? 0, floor = criterion.rollback?.atLeast ?? 0;
          return found.length === 0 || floor > 0 && bad <= 0 ? null : Math.max(Math.min(...found), floor > 0 ? floor / bad : 0);
        }, each = proofs.map(({ id }) => until(healthy.get(id), settings.proof, 1));
        return {
          proven: each.includes(null) ? null : Math.max(0, ...each.map((one) => one ?? 0)),
          rulesOut: proofs.map(({ rulesOut }) => rulesOut).join(" and "),
          rolledBack,
          smallest: (intervals) => smallestWithin(rolledBack, intervals),
          say: (times2) => regression?.say(times2) ?? ""
        };
      }
      function crossing(growths, logWeight, target) {
        const rising = growths.filter((growth2) => growth2 > 0).map((growth2) => (target - logWeight) / growth2);
        if (rising.length === 0)
          return null;
        let [low, high] = [0, Math.min(...rising)];
        for (let i = 0; i < 60 && high - low > 1e-6 * high; i++) {
          const middle = (low + high) / 2;
          growths.map((growth2) => logWeight + growth2 * middle).reduce(logAdd, Number.NEGATIVE_INFINITY) < target ? low = middle : high = middle;
        }
        return high;
      }
      const largest = 1e3;
      function smallestWithin(rolledBack, intervals) {
        const seen = (times2) => (rolledBack(times2) ?? Number.POSITIVE_INFINITY) <= intervals;
        if (!seen(largest))
          return null;
        let [low, high] = [0.1, largest];
        if (seen(low))
          return low;
        for (; high / low > 1.01; ) {
          const middle = Math.sqrt(low * high);
          seen(middle) ? high = middle : low = middle;
        }
        return high;
      }
      function typicalTraffic(criterion, intervals) {
        const control = intervals.some(({ old }) => old !== void 0), arm = control ? "old" : "new";
        switch (criterion.kind) {
          case "ratio":
            return ratioTraffic(criterion, intervals, arm);
          case "quantile":
            return bucketTraffic(criterion, intervals, arm);
          case "count":
            return countTraffic(intervals, control);
          case "value":
            return null;
        }
      }
      const cellOf = (interval, arm) => arm === "old" ? interval.old : interval.new, besides = (arm) => arm === "old" ? "new" : "old", typical_traffic_day = 864e5;
      function measuredOf(intervals, arm, read2) {
        return intervals.flatMap((interval) => {
          const cell = cellOf(interval, arm), found = cell === void 0 ? null : read2(cell);
          return found?.kind === "arm" ? [{ start: interval.start, arm: found.arm }] : [];
        });
      }
      function usualDispersion(measured2, before) {
        const first = measured2[0]?.start ?? 0, sorted = groupedByDay(measured2, first).map((arms2) => dispersionBefore(before(arms2))).sort((a, b) => a.phi - b.phi);
        return sorted[Math.floor(sorted.length / 2)] ?? dispersionBefore([]);
      }
      function groupedByDay(measured2, first) {
        const days = [];
        for (const { start, arm } of measured2) {
          const index = Math.floor((start - first) / typical_traffic_day), arms2 = days[index] ?? [];
          arms2.push(arm), days[index] = arms2;
        }
        return days.filter((arms2) => arms2 !== void 0);
      }
      function ratioTraffic(criterion, intervals, arm) {
        const measured2 = measuredOf(intervals, arm, readRatio), arms2 = measured2.map((one) => one.arm), bad = arms2.reduce((sum, one) => sum + one.bad, 0), total2 = arms2.reduce((sum, one) => sum + one.total, 0), more = measuredOf(intervals, besides(arm), readRatio).reduce((sum, one) => sum + one.arm.total, 0);
        if (total2 <= 0)
          return null;
        const whole = {
          shape: "ratio",
          bad: { kind: "number", value: bad },
          total: { kind: "number", value: total2 }
        }, perInterval = (total2 + more) / arms2.length;
        return {
          traffic: {
            cell: partOf(whole, perInterval / total2),
            dispersion: usualDispersion(measured2, ratioKind(criterion.direction).before),
            control: arm === "old"
          },
          perInterval,
          intervals: arms2.length
        };
      }
      function bucketTraffic({ quantile = 0.95 }, intervals, arm) {
        const measured2 = measuredOf(intervals, arm, readBuckets), arms2 = measured2.map((one) => one.arm), whole = arms2.reduce((sum, one) => sum === null ? one : addBuckets(sum, one), null), total2 = whole === null ? 0 : observations(whole);
        if (whole === null || total2 <= 0)
          return null;
        const more = measuredOf(intervals, besides(arm), readBuckets).reduce((sum, one) => sum + observations(one.arm), 0), perInterval = (total2 + more) / arms2.length;
        return {
          traffic: {
            cell: partOf({ shape: "buckets", buckets: whole }, perInterval / total2),
            dispersion: usualDispersion(measured2, slowKind(quantile).before),
            control: arm === "old"
          },
          perInterval,
          intervals: arms2.length
        };
      }
      function countTraffic(intervals, control) {
        let [events, exposure2, measured2] = [0, 0, 0];
        for (const { new: fresh, old } of intervals) {
          if (fresh.shape !== "count" || old !== void 0 && old.shape !== "count")
            continue;
          const known = [fresh, ...old === void 0 ? [] : [old]].flatMap(({ count: count2 }) => count2.kind === "number" ? [count2.value] : []);
          known.length !== 0 && (events += known.reduce((sum, count2) => sum + count2, 0), exposure2 += fresh.exposure, measured2 += 1);
        }
        return measured2 === 0 || events <= 0 ? null : {
          traffic: { cell: {
            shape: "count",
            count: { kind: "number", value: events / measured2 },
            exposure: exposure2 / measured2
          }, dispersion: dispersionBefore([]), control },
          perInterval: events / measured2,
          intervals: measured2
        };
      }
      const regressions = [1, 2, 4, 10], ramp_power_week = 7 * 864e5;
      async function rampPower(plan, providers2, to) {
        const metrics = plan.metrics.filter(({ phases }) => phases.includes("canary")), from = to - ramp_power_week, series = await measure_measure(metrics, () => ({ since: from, now: to }), providers2), found = metrics.map((metric) => trafficOf(metric, plan, series.get(metric.name)));
        return {
          migration: plan.name,
          from,
          to,
          metrics: found.map(({ told: told2 }) => told2),
          steps: plan.ramp.steps.flatMap((step2, index) => step2.to >= 100 ? [] : found.flatMap(({ metric, typical }) => stepPower(plan, index, metric, typical)))
        };
      }
      const ramp_power_reasons = {
        "by-windows": "judged by windows, whose time does not follow from the traffic: about ten breaching windows in a row",
        "no-limit": "has no limit",
        "no-traffic": "had no traffic",
        "bucket-layout": "its buckets end below a limit: add higher ones"
      };
      function trafficOf(metric, plan, series) {
        const criterion = criterionAt(metric, plan, 0), guardrail = metric.class === "guardrail", nothing2 = { metric: metric.name, guardrail, interval: metric.interval }, without2 = (why2) => ({
          metric,
          typical: null,
          told: { ...nothing2, why: why2, baseline: null, perInterval: null, dispersion: null }
        });
        if (series === void 0 || series.kind === "error")
          return without2(series?.message ?? "was not measured");
        const typical = typicalTraffic(criterion, series.intervals);
        if (typical === null) {
          const ready = metric.kind === "value" || metric.new.shape === "value", which = metric.old === void 0 ? "the new system (there is no old arm)" : "the old system";
          return without2(ready ? ramp_power_reasons["by-windows"] : `${which} had no traffic in this week`);
        }
        const tried = power(criterion, typical.traffic, { share: 50, index: 0, interval: metric.interval }), told2 = {
          ...nothing2,
          baseline: baselineText(criterion, typical),
          perInterval: typical.perInterval,
          dispersion: typical.traffic.dispersion.phi
        }, why = "why" in tried ? ramp_power_reasons[tried.why] : null;
        return { metric, typical: why === null ? typical : null, told: { ...told2, why } };
      }
      function baselineText({ quantile = 0.95, direction }, { traffic }) {
        const { cell } = traffic;
        if (cell.shape === "ratio" && cell.bad.kind === "number" && cell.total.kind === "number")
          return `${percentText(cell.bad.value / cell.total.value)} ${direction === "up" ? "bad" : "good"}`;
        if (cell.shape === "buckets" && !("kind" in cell.buckets)) {
          const found = bucketQuantile(quantile, cell.buckets), name = `P${numberText(quantile * 100)}`;
          return found.kind === "value" ? `${name} ${numberText(found.value)}` : `${name} beyond the highest bucket`;
        }
        return cell.shape === "count" && cell.count.kind === "number" ? `${numberText(cell.count.value / cell.exposure, 3)} an hour` : null;
      }
      function stepPower(plan, index, metric, typical) {
        const step2 = plan.ramp.steps[index];
        if (step2 === void 0 || typical === null)
          return [];
        const found = power(criterionAt(metric, plan, step2.to), typical.traffic, {
          share: step2.to,
          index,
          interval: metric.interval,
          falseAlarms: plan.rollback.falseAlarms,
          tests: sharedTests(plan),
          missed: plan.gate.missed,
          proof: plan.gate.proof,
          planned: Math.ceil(plannedTime(plan) / metric.interval)
        });
        if ("why" in found)
          return [];
        const provenIn = timeOf(found.proven, metric);
        return [
          {
            to: step2.to,
            soak: step2.soak,
            metric: metric.name,
            guardrail: metric.class === "guardrail",
            concludes: provenIn !== null && provenIn <= step2.soak,
            provenIn,
            rulesOut: found.rulesOut,
            rolledBackIn: regressions.map((times2) => ({ times: times2, after: timeOf(found.rolledBack(times2), metric) })),
            smallest: ramp_power_smallestWithin(found, step2.soak, metric)
          }
        ];
      }
      function ramp_power_smallestWithin(found, soak, metric) {
        const times2 = found.smallest(Math.floor((soak - metric.delay) / metric.interval));
        return times2 === null ? null : { times: times2, text: found.say(times2) };
      }
      const timeOf = (intervals, { interval, delay }) => intervals === null ? null : Math.max(1, Math.ceil(intervals - 1e-9)) * interval + delay;
      function textTable(rows) {
        const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row2) => row2[i]?.length ?? 0)));
        return rows.map((row2) => `${row2.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd()).map((line2) => `${line2}
`).join("");
      }
      function powerText({ migration, from, to, metrics, steps: steps2 }) {
        const day2 = (at2) => new Date(at2).toISOString().slice(0, 10), known = metrics.filter(({ why }) => why === null), traffic = [
          ["metric", "old system", "per interval", "scatter"],
          ...known.map(({ metric, baseline, perInterval, interval, dispersion }) => [
            metric,
            baseline ?? "",
            `${power_text_amount(perInterval ?? 0)} in ${formatDuration(interval)}`,
            numberText(dispersion ?? 1, 3)
          ])
        ], head = [
          "step",
          "soak",
          "metric",
          "proven in",
          ...regressions.map((times2) => `${times2}x limit`),
          "smallest within soak",
          "the step rules out"
        ], unknown2 = metrics.filter(({ why }) => why !== null);
        return [
          `${migration}, at the traffic of ${day2(from)} to ${day2(to)}
`,
          known.length === 0 ? "" : `
${textTable(traffic)}`,
          unknown2.length === 0 ? "" : `
${unknown2.map(({ metric, why }) => `${metric}: not reckoned, ${why}
`).join("")}`,
          steps2.length === 0 ? "" : `
${textTable([head, ...steps2.map(row)])}`
        ].join("");
      }
      function row(step2) {
        const { to, soak, metric, guardrail, concludes, provenIn, rolledBackIn, smallest: smallest2, rulesOut } = step2;
        return [
          `${numberText(to)} %`,
          formatDuration(soak),
          guardrail ? metric : `${metric} (no guardrail)`,
          `${provenIn === null ? "never" : spanText(provenIn)}${concludes ? "" : " !"}`,
          ...rolledBackIn.map(({ after }) => after === null ? "never" : shortSpan(after)),
          smallest2 === null ? "none" : `${numberText(smallest2.times, 2)}x, ${smallest2.text}`,
          rulesOut
        ];
      }
      const shortSpan = (ms) => ms > 365 * 864e5 ? "years" : formatDuration(ms), power_text_amount = (perInterval) => perInterval < 10 ? numberText(perInterval, 2) : countText(perInterval), power_help = `
Asks the metric providers that the plan names for one week of the old system's traffic (and adds the new system's, if it has any),
with the same credentials in the environment as the Action: PROMETHEUS_URL with PROMETHEUS_TOKEN or PROMETHEUS_USERNAME and
PROMETHEUS_PASSWORD; DD_SITE with DD_API_KEY and DD_APP_KEY. Times are expectations: half of the time it takes longer.
"!" marks a step that cannot conclude within its soak.

Exit codes: 0 every step can conclude within its soak, 1 a step cannot, 2 wrong call or invalid plan, 3 a guardrail's traffic is not known.`;
      function powerCommand(terminal, done) {
        return new Command("power").description("before a ramp: how long each step needs, and what regression it would see").argument("[files...]", "plans (default: .migration.yml and .migrations/*.yml)").option("--week-to <time>", "end of the week whose traffic is taken (default: now)").option("--json", "print what was found as JSON", !1).addHelpText("after", power_help).action(async (files, written2) => done(await power_power(files, written2, terminal)));
      }
      async function power_power(files, { weekTo, json: json2 }, terminal) {
        const to = weekTo === void 0 ? Date.now() : instantOption("--week-to", weekTo), opened = await openPlans(files, terminal);
        if (opened === null)
          return 2;
        const paint = (0, picocolors.createColors)(terminal.colour), reports = [];
        for (const { file: file2, bytes, plan } of opened.plans) {
          terminal.watched && terminal.stderr(`${plan.name}: asking for a week of ${plan.metrics.length} metrics \u2026
`);
          const found = await rampPower(plan, opened.providersFor(plan), to), findings = powerFindings(file2, bytes, plan, found);
          if (reports.push({ file: file2, ...found, findings }), !json2) {
            terminal.stdout(`${reports.length > 1 ? `
` : ""}${powerText(found)}`), findings.length > 0 && terminal.stdout(`
`);
            for (const { line: line2, column, message: message2, code } of findings)
              terminal.stdout(`${paint.bold(`${file2}:${line2}:${column}`)} ${paint.yellow("warning")} ${message2} ${paint.dim(`(${code})`)}
`);
          }
        }
        return json2 && terminal.stdout(`${JSON.stringify(reports, null, 2)}
`), reports.some(({ findings }) => findings.length > 0) ? 1 : reports.some(({ metrics }) => metrics.some(({ guardrail, perInterval }) => guardrail && perInterval === null)) ? 3 : 0;
      }
      function lint_plans_lintPlans(plans) {
        return [...lintPairs(plans), ...lintDependencies(plans), ...lintCycles(plans)];
      }
      function lintPairs(plans) {
        return plans.flatMap((later, index) => plans.slice(0, index).flatMap((earlier) => {
          const findings = [];
          if (later.plan.name === earlier.plan.name && findings.push(finding("error", "same-name", later.file, "name", `name is ${quoted(later.plan.name)}, which ${quoted(earlier.file)} already has: write another name.`)), later.plan.config.file !== earlier.plan.config.file)
            return findings;
          const taken = keysOf(earlier.plan), shared = keysOf(later.plan).find((key2) => taken.includes(key2)), where = `config.file is ${quoted(later.plan.config.file)}, which ${quoted(earlier.file)} edits as well`;
          return findings.push(shared === void 0 ? finding("warning", "same-file", later.file, "config.file", `${where}: at most one of their ramp pull requests is open at a time.`) : finding("error", "same-key", later.file, "config", `${where}, with the same key ${quoted(shared)}: give each migration keys of its own.`)), findings;
        }));
      }
      function keysOf({ config: config2 }) {
        return [config2.percentage, config2.enabled, config2.shadow, config2.fallback].filter((key2) => key2 !== void 0);
      }
      function localDependencies(plan) {
        return plan.after.flatMap(({ repository, migration }, index) => repository === void 0 ? [{ index, migration }] : []);
      }
      function lintDependencies(plans) {
        const names = plans.map(({ plan }) => plan.name);
        return plans.flatMap(({ file: file2, plan }) => localDependencies(plan).filter(({ migration }) => !names.includes(migration)).map(({ index, migration }) => {
          const meant = suggest(migration, names.filter((name) => name !== plan.name)), advice2 = meant === void 0 ? "write owner/repo:name if it lives in another repository" : `did you mean ${meant}?`, path = `after[${index}].migration`;
          return finding("error", "unknown-migration", file2, path, `${path} is ${quoted(migration)}, which no plan here is called: ${advice2}.`.replace("?.", "?"));
        }));
      }
      function lintCycles(plans) {
        const next = new Map(plans.map(({ plan }) => [plan.name, localDependencies(plan).map(({ migration }) => migration)])), reported = /* @__PURE__ */ new Set();
        return plans.flatMap(({ file: file2, plan: { name } }) => {
          const cycle = reported.has(name) ? void 0 : wayBack(name, next);
          if (cycle === void 0)
            return [];
          for (const member of cycle)
            reported.add(member);
          const message2 = `after makes a circle: ${[...cycle, name].join(" waits for ")}: remove one of these dependencies.`;
          return [finding("error", "dependency-cycle", file2, "after", message2)];
        });
      }
      function wayBack(start, next) {
        const seen = /* @__PURE__ */ new Set(), ways = [[start]];
        for (let way = ways.shift(); way !== void 0; way = ways.shift())
          for (const migration of next.get(way.at(-1) ?? start) ?? []) {
            if (migration === start)
              return way;
            seen.has(migration) || ways.push([...way, migration]), seen.add(migration);
          }
      }
      function finding(level, code, file2, path, message2) {
        return { level, code, message: message2, file: file2, line: 1, column: 1, path };
      }
      function migrations_planPaths(paths, globs) {
        const matches = picomatch([...globs], { dot: !0 });
        return [...paths].filter((path) => matches(path)).sort();
      }
      async function findMigrations(tree, globs, blob) {
        const files = migrations_planPaths(tree.keys(), globs), parsed2 = await Promise.all(files.map(async (file2) => ({ file: file2, result: parsePlan(file2, await blob(tree.get(file2) ?? "")) }))), valid = parsed2.flatMap(({ file: file2, result }) => result.ok ? [{ file: file2, plan: result.plan, result }] : []), across = lintPlans(valid), errors2 = across.filter((finding2) => finding2.level === "error"), histories = new Set([...tree.keys()].map(migrationOfHistory).filter((name) => name !== null)), migrations = /* @__PURE__ */ new Map(), broken = [];
        for (const { file: file2, result } of parsed2) {
          const own2 = errors2.filter((finding2) => finding2.file === file2), name = result.ok ? result.plan.name : result.name;
          if (result.ok && own2.length === 0) {
            migrations.set(result.plan.name, {
              name: result.plan.name,
              plan: { kind: "valid", file: file2, plan: result.plan, hash: result.hash, criteria: result.criteria }
            });
            continue;
          }
          const findings = result.ok ? own2 : result.errors;
          broken.push({ file: file2, findings }), name !== void 0 && histories.has(name) && !migrations.has(name) && migrations.set(name, { name, plan: { kind: "invalid", file: file2, findings } });
        }
        for (const name of histories)
          migrations.has(name) || migrations.set(name, { name, plan: { kind: "missing" } });
        const warnings = [
          ...across.filter((finding2) => finding2.level === "warning"),
          ...valid.flatMap(({ result }) => result.ok ? result.warnings : [])
        ];
        return {
          migrations: [...migrations.values()].sort((a, b) => a.name.localeCompare(b.name)),
          broken,
          warnings
        };
      }
      function validatePlans(plans) {
        const parsed2 = plans.map(({ file: file2, bytes }) => ({ file: file2, result: parse_plan_parsePlan(file2, bytes) })), valid = parsed2.flatMap(({ file: file2, result }) => result.ok ? [{ file: file2, plan: result.plan }] : []), findings = [
          ...parsed2.flatMap(({ result }) => result.ok ? result.warnings : result.errors),
          ...lint_plans_lintPlans(valid)
        ], rank = ({ level }) => level === "error" ? 0 : 1;
        return { files: plans.map(({ file: file2 }) => file2), findings: [...findings].sort((a, b) => rank(a) - rank(b)) };
      }
      async function validatePull(forge, number2, globs) {
        const { head } = await forge.pull(number2), tree = await forge.tree(head.sha), plans = [];
        for (const file2 of planPaths(tree.keys(), globs))
          plans.push({ file: file2, bytes: await forge.blob(tree.get(file2) ?? "") });
        return validatePlans(plans);
      }
      async function validate_validate(files, options, terminal) {
        const plans = await planFiles(files, terminal.cwd), { findings } = validatePlans(plans), errors2 = findings.filter(({ level }) => level === "error").length, warnings = findings.length - errors2;
        return options.json ? terminal.stdout(`${JSON.stringify({ files: plans.map(({ file: file2 }) => file2), findings }, null, 2)}
`) : terminal.stdout(report(findings, plans.length, errors2, warnings, terminal.colour)), errors2 > 0 || options.strict && warnings > 0 ? 1 : 0;
      }
      function report(findings, plans, errors2, warnings, colour) {
        const paint = (0, picocolors.createColors)(colour), rows = findings.map(({ level, code, message: message2, file: file2, line: line2, column }) => {
          const word = level === "error" ? paint.red("error") : paint.yellow("warning");
          return `${paint.bold(`${file2}:${line2}:${column}`)} ${word} ${message2} ${paint.dim(`(${code})`)}
`;
        }), end = `${plural(plans, "plan")} checked: ${plural(errors2, "error")}, ${plural(warnings, "warning")}
`;
        return `${rows.join("")}${errors2 > 0 ? paint.red(end) : paint.green(end)}`;
      }
      function plural(count2, what) {
        return `${count2} ${what}${count2 === 1 ? "" : "s"}`;
      }
      async function run(args, terminal) {
        let exitCode = 0;
        const done = (code) => {
          exitCode = code;
        }, program2 = new Command("sluice").description("Move a system migration from 0 % to 100 % through pull requests.").version(version);
        program2.command("validate").description("check plans: every error with its line and what to write instead").argument("[files...]", "plans to check (default: .migration.yml and .migrations/*.yml)").option("--strict", "fail on warnings too", !1).option("--json", "print findings as JSON", !1).addHelpText("after", `
Exit codes: 0 valid, 1 errors found, 2 wrong call or unreadable file.`).action(async (files, options) => done(await validate_validate(files, options, terminal))), program2.addCommand(powerCommand(terminal, done)), program2.addCommand(backtestCommand(terminal, done)), program2.addCommand(assessCommand(terminal, done));
        for (const command of [program2, ...program2.commands])
          command.exitOverride().configureOutput({ writeOut: terminal.stdout, writeErr: terminal.stderr }).showHelpAfterError("(sluice --help shows what there is)");
        try {
          return await program2.parseAsync(args, { from: "user" }), exitCode;
        } catch (error2) {
          if (error2 instanceof CommanderError)
            return error2.exitCode === 0 ? 0 : 2;
          if (error2 instanceof WrongCall)
            return terminal.stderr(`${error2.message}
`), 2;
          throw error2;
        }
      }
    })
  )
  /******/
}, __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0)
    return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    /******/
    // no module.id needed
    /******/
    // no module.loaded needed
    /******/
    exports: {}
    /******/
  }, threw = !0;
  try {
    __webpack_modules__[moduleId](module, module.exports, __nccwpck_require__), threw = !1;
  } finally {
    threw && delete __webpack_module_cache__[moduleId];
  }
  return module.exports;
}
typeof __nccwpck_require__ < "u" && (__nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/"), (() => {
  var webpackQueues = typeof Symbol == "function" ? Symbol("webpack queues") : "__webpack_queues__", webpackExports = typeof Symbol == "function" ? Symbol("webpack exports") : "__webpack_exports__", webpackError = typeof Symbol == "function" ? Symbol("webpack error") : "__webpack_error__", resolveQueue = (queue) => {
    queue && queue.d < 1 && (queue.d = 1, queue.forEach((fn) => fn.r--), queue.forEach((fn) => fn.r-- ? fn.r++ : fn()));
  }, wrapDeps = (deps) => deps.map((dep) => {
    if (dep !== null && typeof dep == "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0, dep.then((r) => {
          obj[webpackExports] = r, resolveQueue(queue);
        }, (e) => {
          obj[webpackError] = e, resolveQueue(queue);
        });
        var obj = {};
        return obj[webpackQueues] = (fn) => fn(queue), obj;
      }
    }
    var ret = {};
    return ret[webpackQueues] = (x) => {
    }, ret[webpackExports] = dep, ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = /* @__PURE__ */ new Set(), exports = module.exports, currentDeps, outerResolve, reject, promise = new Promise((resolve, rej) => {
      reject = rej, outerResolve = resolve;
    });
    promise[webpackExports] = exports, promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise.catch((x) => {
    })), module.exports = promise, body((deps) => {
      currentDeps = wrapDeps(deps);
      var fn, getResult = () => currentDeps.map((d) => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      }), promise2 = new Promise((resolve) => {
        fn = () => resolve(getResult), fn.r = 0;
        var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
        currentDeps.map((dep) => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise2 : getResult();
    }, (err) => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue))), queue && queue.d < 0 && (queue.d = 0);
  };
})(), __nccwpck_require__.d = (exports, definition) => {
  for (var key in definition)
    __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, { enumerable: !0, get: definition[key] });
}, __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
var __webpack_exports__ = __nccwpck_require__(2385);
__webpack_exports__ = await __webpack_exports__;
