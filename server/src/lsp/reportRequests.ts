import type { Language } from '../base/localized.ts';
import { ledgerPage } from '../features/ledgerPage.ts';
import { statusOf } from '../features/reportStatus.ts';
import { emptyReport, FIRST_YEAR, type NewReport, NOTATIONS } from '../form/template.ts';
import type { Analyses, Analysis } from './analyses.ts';
import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from './protocol.ts';
import type { Runner } from './runner.ts';

/** Requests that the protocol has no name for; a client that does not know them misses nothing else. */
export function registerReportRequests(
  connection: Connection,
  run: Runner,
  analyses: Analyses,
  language: Language,
): void {
  const about = (method: string, answer: (analysis: Analysis) => object | string) =>
    connection.onRequest<unknown, never>(method, (params: unknown, token: CancellationToken) => {
      const uri = uriOf(params);
      if (uri === null) return invalid(`${method}: expected { textDocument: { uri } }`);
      return run<object | string | null>(
        method,
        async () => {
          const analysis = await analyses.of(uri);
          return analysis ? answer(analysis) : null;
        },
        null,
        token,
      );
    });

  about('nianbao/status', ({ snapshot }) => statusOf(snapshot));
  about('nianbao/ledger', ({ snapshot }) => ledgerPage(snapshot, language));
  connection.onRequest('nianbao/newReport', (params: unknown) =>
    isNewReport(params)
      ? emptyReport({ ...params, organ: params.organ.replace(/[\s|]+/g, '') })
      : invalid(
          `nianbao/newReport: expected { organ, year from ${FIRST_YEAR}, notation: ${NOTATIONS.join(' | ')} }`,
        ),
  );
}

function invalid(message: string): ResponseError<never> {
  return new ResponseError<never>(ErrorCodes.InvalidParams, message);
}

function uriOf(params: unknown): string | null {
  if (!isRecord(params) || !isRecord(params.textDocument)) return null;
  return typeof params.textDocument.uri === 'string' ? params.textDocument.uri : null;
}

function isNewReport(params: unknown): params is NewReport {
  if (!isRecord(params)) return false;
  const { organ, year, notation } = params;
  return (
    typeof organ === 'string' &&
    Number.isInteger(year) &&
    Number(year) >= FIRST_YEAR &&
    NOTATIONS.some((each) => each === notation)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
