type Environment = Readonly<Record<string, string | undefined>>;

export function namedPath(given: readonly string[], environment: Environment): string | undefined;
export function programOf(command: string, platform: string): string;
export function programAt(path: string, platform?: string): string | undefined;
export function installedProgram(environment?: Environment, platform?: string): string | undefined;
