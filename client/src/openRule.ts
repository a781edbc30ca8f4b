import * as vscode from 'vscode';
import { showPage } from './markdownPage.ts';
import type { Messages } from './messages.ts';

/** Opens the page of a rule, which comes with the extension; asks which where none is named. */
export async function openRule(
  { extension }: vscode.ExtensionContext,
  messages: Messages,
  given?: unknown,
): Promise<void> {
  const rules = rulesIn(extension.packageJSON);
  const id = given ?? (await pick(rules, messages));
  if (id === undefined) return;
  if (!rules.some((rule) => rule.label === id)) {
    void vscode.window.showInformationMessage(messages.noSuchRule);
    return;
  }
  await showPage(vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${id}.md`), 'here');
}

/** The rules with their summaries, as the settings have them: in the display language. */
function rulesIn(manifest: unknown): vscode.QuickPickItem[] {
  const { contributes } = manifest as {
    contributes: {
      configuration: {
        properties: { 'nianbao.rules': { properties: Record<string, { markdownDescription?: string }> } };
      };
    };
  };
  const { properties } = contributes.configuration.properties['nianbao.rules'];
  return Object.entries(properties).map(([label, { markdownDescription }]) => ({
    label,
    ...(markdownDescription && { description: markdownDescription }),
  }));
}

async function pick(rules: readonly vscode.QuickPickItem[], messages: Messages): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick(rules, {
    placeHolder: messages.askRule,
    matchOnDescription: true,
  });
  return chosen?.label;
}
