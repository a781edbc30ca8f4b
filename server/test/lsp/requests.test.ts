import { describe, expect, it } from 'vitest';
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { lineTable } from '../../src/source/lines.ts';
import { sample } from '../features/sample.ts';
import { realRuntime } from './runtime.ts';
import { ask, at, EDITOR, edit, open, session, URI } from './session.ts';
import type { TestClient } from './wire.ts';

const TEXT = sample({ 't3/granted/natural': '8' });
const LINES = lineTable(TEXT);

const placeOf = (needle: string): Position => LINES.placeAt(TEXT.indexOf(needle));
const textAt = ({ start, end }: Range) => TEXT.slice(LINES.offsetAt(start), LINES.offsetAt(end));
/** On the wrong figure: the first one of （一）予以公开. */
const WRONG = {
  line: placeOf('（一）予以公开').line,
  character: TEXT.split('\n')[placeOf('（一）予以公开').line]!.indexOf('8'),
};

const editor = (work: (client: TestClient) => Promise<void>, change = {}) =>
  session({ runtime: realRuntime(), capabilities: EDITOR, text: TEXT, ...change }, work);

describe('hover', () => {
  it('is Markdown, in the language of the client, over the figure', () =>
    editor(async (client) => {
      const hover = await ask<Hover>(client, 'textDocument/hover', { position: WRONG });
      expect(textAt(hover.range!)).toBe('8');
      expect(hover.contents).toEqual({
        kind: 'markdown',
        value: [
          '**三、本年度办理结果 › （一）予以公开 · 申请人情况 › 自然人**',
          '',
          '- ✗ （一）予以公开一行：各类申请人合计 9，总计填 4，差 5（8 + 1 = 9 ≠ 4）',
          '- ✗ 自然人一列：（一）至（六）合计 9，（七）总计填 4，差 5（8 + 1 = 9 ≠ 4）',
        ].join('\n'),
      });
    }));

  it('is plain text for a client that has no Markdown, and English where asked', () => {
    const capabilities = { textDocument: { ...EDITOR.textDocument, hover: {} } };
    return editor(
      async (client) => {
        const hover = await ask<Hover>(client, 'textDocument/hover', { position: WRONG });
        expect(hover.contents).toEqual({
          kind: 'plaintext',
          value: expect.stringMatching(/^三[^*\\]*off by 5/),
        });
      },
      { capabilities, locale: 'en' },
    );
  });
});

describe('document symbols', () => {
  it('are the outline', () =>
    editor(async (client) => {
      const symbols = await ask<DocumentSymbol[]>(client, 'textDocument/documentSymbol');
      expect(symbols.map(({ name }) => name).slice(1, 3)).toEqual([
        '一、总体情况',
        '二、主动公开政府信息情况',
      ]);
      expect(symbols[1]).toMatchObject({
        kind: 2,
        selectionRange: at(2, 0, 6),
        children: [{ kind: 3 }, { kind: 3 }],
      });
      expect(symbols).toHaveLength(7);
    }));

  it('are flat for a client that wants them flat', () => {
    const capabilities = { textDocument: { ...EDITOR.textDocument, documentSymbol: {} } };
    return editor(
      async (client) => {
        const symbols = await ask<SymbolInformation[]>(client, 'textDocument/documentSymbol');
        expect(symbols.map(({ name }) => name)).toContain('2.重复申请');
        expect(symbols.find(({ name }) => name === '（一）主动公开')).toMatchObject({
          containerName: '一、总体情况',
          location: { uri: URI, range: { start: { line: 3, character: 0 } } },
        });
      },
      { capabilities },
    );
  });

  it('show what is missing, and say so in English where asked', () =>
    editor(
      async (client) => {
        const text = TEXT.replace(/五、[^\n]*\n[^\n]*\n/, '');
        await edit(client, 2, null, text);
        const symbols = await ask<DocumentSymbol[]>(client, 'textDocument/documentSymbol');
        const missing = symbols.find(({ name }) => name === '五、存在的主要问题及改进情况 (missing)');
        expect(missing?.range.start).toEqual(missing?.range.end);
        expect(missing?.selectionRange).toEqual(missing?.range);
      },
      { locale: 'en' },
    ));
});

describe('workspace symbols', () => {
  it('are the titles, sections and tables of the open reports that match', () =>
    editor(async (client) => {
      const other = 'file:///reports/other.md';
      await open(client, TEXT.replace('柳塘镇', '石桥乡'), { uri: other, languageId: 'nianbao' });
      await open(client, '一封信', { uri: 'file:///letter.txt' });
      const find = (query: string) =>
        client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
      expect((await find('石桥年度')).map(({ name, location }) => [name, location.uri])).toEqual([
        ['石桥乡2023年政府信息公开工作年度报告', other],
      ]);
      expect((await find('申请表格')).map(({ name, containerName }) => [name, containerName])).toEqual([
        ['表格', '三、收到和处理政府信息公开申请情况'],
        ['表格', '三、收到和处理政府信息公开申请情况'],
      ]);
      expect(await find('没有这样的')).toEqual([]);
      expect(await find('')).toHaveLength(2 * (1 + 6 + 3));
    }));
});

describe('folding and selection', () => {
  it('folds sections, tables and groups by line', () =>
    editor(async (client) => {
      const folds = await ask<FoldingRange[]>(client, 'textDocument/foldingRange');
      const lineOf = (needle: string) => placeOf(needle).line;
      expect(folds).toContainEqual({ startLine: lineOf('一、总体'), endLine: lineOf('二、主动') - 1 });
      expect(folds).toContainEqual({
        startLine: lineOf('（三）不予公开'),
        endLine: lineOf('（四）无法') - 1,
      });
      expect(folds).toContainEqual({ startLine: lineOf('（本列数据'), endLine: lineOf('四、政府信息') - 1 });
      for (const { startLine, endLine, kind } of folds) {
        expect(startLine).toBeLessThan(endLine);
        expect(kind).toBeUndefined();
      }
    }));

  it('selects ever more, for each position', () =>
    editor(async (client) => {
      const positions = [WRONG, placeOf('逐月核对')];
      const [cell, prose] = await ask<SelectionRange[]>(client, 'textDocument/selectionRange', { positions });
      expect(textAt(cell!.range)).toBe('8');
      expect(textAt(cell!.parent!.range).trim()).toMatch(/^三、.*4$/);
      expect(textAt(prose!.range)).toBe('下一步逐月核对目录，由专人负责登记。');
      let last = prose!;
      while (last.parent) last = last.parent;
      expect(textAt(last.range)).toBe(TEXT);
    }));
});

describe('navigation', () => {
  const places = (found: Location[] | null) => found?.map(({ uri, range }) => [uri, textAt(range)]);

  it('goes from a part to its totals', () =>
    editor(async (client) => {
      const found = await ask<Location[]>(client, 'textDocument/definition', { position: WRONG });
      expect(places(found)).toEqual([
        [URI, '4'],
        [URI, '4'],
      ]);
    }));

  it('refers to all figures of the sums, with or without the one asked about', () =>
    editor(async (client) => {
      for (const includeDeclaration of [true, false]) {
        const context = { includeDeclaration };
        const found = await ask<Location[]>(client, 'textDocument/references', { position: WRONG, context });
        expect(found).toHaveLength(includeDeclaration ? 28 : 27);
        expect(found.some(({ range }) => textAt(range) === '8')).toBe(includeDeclaration);
      }
    }));

  it('goes from a sentence to its cell, and back', () =>
    editor(async (client) => {
      const position = LINES.placeAt(TEXT.indexOf('6件'));
      const cells = await ask<Location[]>(client, 'textDocument/definition', { position });
      expect(places(cells)).toEqual([[URI, '6']]);
      const cell = cells[0]!.range.start;
      expect(cell.line).toBe(placeOf('一、本年新收').line);
      const context = { includeDeclaration: false };
      const found = await ask<Location[]>(client, 'textDocument/references', { position: cell, context });
      expect(found.map(({ range }) => range.start)).toContainEqual(position);
      const hover = await ask<Hover>(client, 'textDocument/hover', { position });
      expect(hover.range).toEqual({
        start: position,
        end: { ...position, character: position.character + 1 },
      });
      expect(hover.contents).toEqual({
        kind: 'markdown',
        value: [
          '**文字中的数 · 本年新收申请**',
          '',
          '- ✓ 文字 6 = 表格 6',
          '- 一、本年新收政府信息公开申请数量 · 申请人情况 › 总计：6',
        ].join('\n'),
      });
    }));

  it('highlights them, totals as written and parts as read', () =>
    editor(async (client) => {
      const found = await ask<DocumentHighlight[]>(client, 'textDocument/documentHighlight', {
        position: WRONG,
      });
      expect(found).toHaveLength(28);
      expect(found.filter(({ kind }) => kind === 3).map(({ range }) => textAt(range))).toEqual(['4', '4']);
      expect(found.find(({ range }) => textAt(range) === '8')?.kind).toBe(2);
    }));
});

describe('semantic tokens', () => {
  const decoded = ({ data }: SemanticTokens, lines = LINES, text = TEXT) => {
    let [line, character] = [0, 0];
    const tokens: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      character = down > 0 ? right : character + right;
      line += down;
      const start = lines.offsetAt({ line, character });
      tokens.push(`${type}.${modifiers} ${text.slice(start, start + length)}`);
    }
    return tokens;
  };

  it('name headings, labels, figures, totals and citations', () =>
    editor(async (client) => {
      const tokens = decoded(await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full'));
      expect(tokens.slice(0, 4)).toEqual([
        '0.1 柳塘镇2023年政府信息公开工作年度报告',
        '3.0 《条例》',
        '3.0 国办公开办函〔2021〕30号',
        '0.1 一、总体情况',
      ]);
      for (const token of ['1.0 信息内容', '2.0 8', '2.2 4', '0.1 六、其他需要报告的事项'])
        expect(tokens).toContain(token);
    }));

  it('are those of a range when asked for a range', () =>
    editor(async (client) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 2 } };
      const tokens = decoded(
        await ask<SemanticTokens>(client, 'textDocument/semanticTokens/range', { range }),
      );
      expect(tokens).toHaveLength(4);
    }));

  it('never go over the end of a line', () =>
    editor(async (client) => {
      const text =
        '<h1>柳塘镇2023年政府信息公开工作\r\n年度报告</h1>\r\n<h2>一、总体情况</h2>\r\n<p>见《政府信息\r\n公开条例》。</p>\r\n<h2>六、其他需要报告的事项</h2><p>无</p>';
      const uri = 'file:///reports/page.html';
      await open(client, text, { uri, languageId: 'html' });
      const tokens = decoded(
        await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full', {}, uri),
        lineTable(text),
        text,
      );
      expect(tokens).toContain('0.1 一、总体情况');
      expect(tokens.join('|')).not.toMatch(/[\r\n]/);
    }));
});
