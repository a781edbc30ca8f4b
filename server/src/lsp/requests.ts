import type { Analyses, Analysis } from './analyses.ts';
import { type ActionData, type CodeActionOptions, codeActionsOf, resolvedEdit } from './codeActions.ts';
import type { OpenDocuments } from './documents.ts';
import { type HoverOptions, hoverOf } from './hover.ts';
import { definitionOf, highlightsOf, referencesOf } from './navigation.ts';
import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
  type TextDocumentIdentifier,
} from './protocol.ts';
import type { Answer, Runner } from './runner.ts';
import { semanticTokensOf } from './semanticTokens.ts';
import { foldingRangesOf, selectionRangesOf } from './structure.ts';
import { documentSymbolsOf, type SymbolOptions, workspaceSymbolsOf } from './symbols.ts';

export type RequestOptions = CodeActionOptions & HoverOptions & SymbolOptions;

/** Requests about an open document: each is answered from the analysis of the version that stands when its turn comes. */
export function registerRequests(
  connection: Connection,
  run: Runner,
  analyses: Analyses,
  documents: OpenDocuments,
  options: RequestOptions,
): void {
  const about =
    <P extends { textDocument: TextDocumentIdentifier }, R>(
      what: string,
      answer: (analysis: Analysis, params: P) => R | Promise<R>,
    ) =>
    (params: P, token: CancellationToken) =>
      run<R | null>(
        what,
        async () => {
          const analysis = await analyses.of(params.textDocument.uri);
          return analysis ? answer(analysis, params) : null;
        },
        null,
        token,
      );

  connection.onCodeAction(
    about('textDocument/codeAction', (analysis, { range, context }) =>
      codeActionsOf(analysis, range, context, options),
    ),
  );
  if (options.resolve) {
    connection.onCodeActionResolve((action, token) =>
      run<CodeAction | ResponseError<never>>(
        'codeAction/resolve',
        () => resolved(analyses, action, options),
        action,
        token,
      ),
    );
  }
  connection.onHover(
    about('textDocument/hover', (analysis, { position }) => hoverOf(analysis, position, options)),
  );
  connection.onDocumentSymbol(
    about('textDocument/documentSymbol', (analysis) => documentSymbolsOf(analysis, options)),
  );
  connection.onFoldingRanges(about('textDocument/foldingRange', foldingRangesOf));
  connection.onSelectionRanges(
    about('textDocument/selectionRange', (analysis, { positions }) => selectionRangesOf(analysis, positions)),
  );
  connection.onDefinition(
    about('textDocument/definition', (analysis, { position }) => definitionOf(analysis, position)),
  );
  connection.onReferences(
    about('textDocument/references', (analysis, { position, context }) =>
      referencesOf(analysis, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    about('textDocument/documentHighlight', (analysis, { position }) => highlightsOf(analysis, position)),
  );
  connection.languages.semanticTokens.on(
    about('textDocument/semanticTokens/full', (analysis) => semanticTokensOf(analysis)),
  );
  connection.languages.semanticTokens.onRange(
    about('textDocument/semanticTokens/range', (analysis, { range }) => semanticTokensOf(analysis, range)),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    symbolsEverywhere(run, analyses, documents.keys(), query, options, token),
  );
}

/** An edit made for one version is refused for another. */
async function resolved(
  analyses: Analyses,
  action: CodeAction,
  options: RequestOptions,
): Promise<CodeAction | ResponseError<never>> {
  if (!isActionData(action.data)) return action;
  const analysis = await analyses.of(action.data.uri);
  const edit = analysis && (await resolvedEdit(analysis, action.data, options));
  return edit
    ? { ...action, edit }
    : new ResponseError<never>(LSPErrorCodes.ContentModified, 'Content modified');
}

function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, rule, span } = data as Partial<Record<keyof ActionData, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof rule === 'string' &&
    typeof span === 'object' &&
    span !== null
  );
}

/** Each report is a run of its own: one that cannot be read leaves the others to be found. */
async function symbolsEverywhere(
  run: Runner,
  analyses: Analyses,
  uris: readonly string[],
  query: string,
  options: SymbolOptions,
  token: CancellationToken,
): Promise<Answer<SymbolInformation[]>> {
  const answers = await Promise.all(
    uris.map((uri) =>
      run<SymbolInformation[]>(
        'workspace/symbol',
        async () => {
          const analysis = await analyses.of(uri);
          return analysis ? workspaceSymbolsOf(analysis, query, options) : [];
        },
        [],
        token,
      ),
    ),
  );
  const cancelled = answers.find((answer) => answer instanceof ResponseError);
  return cancelled ?? answers.flatMap((answer) => (answer instanceof ResponseError ? [] : answer));
}
