import type { Language } from '../base/localized.ts';
import type { InitializeParams } from './protocol.ts';

/** English where the client asks for it, else Chinese: the reports are. */
export function languageOfClient(params: InitializeParams): Language {
  const locale = localeOption(params.initializationOptions) ?? params.locale ?? '';
  return /^en\b/i.test(locale) ? 'en' : 'zh';
}

function localeOption(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('locale' in options)) return undefined;
  return typeof options.locale === 'string' ? options.locale : undefined;
}
