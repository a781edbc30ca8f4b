import {
  CodeActionKind,
  type InitializeParams,
  MarkupKind,
  PositionEncodingKind,
  type SemanticTokensLegend,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from './protocol.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.nianbao`;

/** Standard types, so that every theme has a colour for them; `total` is for those who want totals to stand out. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['namespace', 'property', 'number', 'string'],
  tokenModifiers: ['declaration', 'total'],
};

/** What the server says it can do: nothing that the client has no use for. */
export function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const textDocument = params.capabilities.textDocument ?? {};
  const workspace = params.capabilities.workspace ?? {};
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(workspace.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    ...(canPull(params) && {
      diagnosticProvider: {
        identifier: 'nianbao',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    ...(textDocument.codeAction?.codeActionLiteralSupport && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
        ...(canResolve(params) && { resolveProvider: true }),
      },
    }),
    ...(textDocument.hover && { hoverProvider: true }),
    ...(textDocument.documentSymbol && { documentSymbolProvider: true }),
    ...(workspace.symbol && { workspaceSymbolProvider: true }),
    ...(textDocument.foldingRange && { foldingRangeProvider: true }),
    ...(textDocument.selectionRange && { selectionRangeProvider: true }),
    ...(textDocument.definition && { definitionProvider: true }),
    ...(textDocument.references && { referencesProvider: true }),
    ...(textDocument.documentHighlight && { documentHighlightProvider: true }),
    ...(textDocument.semanticTokens && {
      semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    }),
  };
}

export function canPull({ capabilities }: InitializeParams): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

/** An action can be listed without its edit where the client keeps what it is made from and asks for it. */
export function canResolve({ capabilities }: InitializeParams): boolean {
  const { dataSupport, resolveSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

export function canCreateFiles({ capabilities }: InitializeParams): boolean {
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('create') === true;
}

export function hoverMarkup({ capabilities }: InitializeParams): MarkupKind {
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
  return formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/** Commands that the client runs itself: the protocol has no place to say so, so it does among its own options. */
export function clientCommands({ initializationOptions }: InitializeParams): ReadonlySet<unknown> {
  const options: unknown = initializationOptions;
  if (typeof options !== 'object' || options === null || !('commands' in options)) return new Set();
  return new Set(Array.isArray(options.commands) ? options.commands : []);
}
