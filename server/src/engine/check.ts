import { formatDecimal } from '../base/decimal.ts';
import type { Claims } from '../facts/claims/types.ts';
import { claimsOf, NO_CLAIMS, testimonyOf } from '../facts/claims.ts';
import { type Figures, figuresOf } from '../facts/figures.ts';
import { type LinkedReport, lastYearOf } from '../facts/linked.ts';
import type { Memory, ParagraphNote } from '../facts/memory.ts';
import { proseOf } from '../facts/prose.ts';
import { applyEdits } from '../findings/apply.ts';
import { applySuppression } from '../findings/suppression.ts';
import type { Finding, Fix } from '../findings/types.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import { findRule, RULES } from '../rules/registry.ts';
import { suppression } from '../rules/suppression.ts';
import type { Rule, RuleContext } from '../rules/types.ts';
import type { Level, Settings } from '../settings/types.ts';
import { arithmeticOf } from '../solve/explain.ts';
import { stateOf } from '../solve/state.ts';
import type { Arithmetic } from '../solve/types.ts';
import { inOnePiece } from '../source/onePiece.ts';
import type { SourceLanguage } from '../syntax/parse.ts';
import { parse } from '../syntax/parse.ts';
import { type Proof, ProvenLater } from './provenLater.ts';
import type { Outcome, Snapshot } from './types.ts';

/** Reads a text and reports what is wrong with it. Pure; never throws on any text. */
export function check(
  source: string,
  language: SourceLanguage,
  settings: Settings,
  linked: readonly LinkedReport[] = NO_OTHERS,
): Snapshot {
  const snapshot = examine(inOnePiece(source), language, settings, null, linked);
  void snapshot.findings;
  return snapshot;
}

/**
 * The same of a text in one piece, each part worked out when it is first asked for: an outline needs the report alone.
 * With the memory of the document's last version, what has not changed since is not read again; it then is of this one.
 */
export function examine(
  source: string,
  language: SourceLanguage,
  settings: Settings,
  memory: Memory | null = null,
  linked: readonly LinkedReport[] = NO_OTHERS,
): Snapshot {
  return new Examined(source, language, settings, memory, linked);
}

const NO_OTHERS: readonly LinkedReport[] = [];

class Examined implements Snapshot {
  readonly report: Report;
  readonly outcome: Outcome;
  readonly lastYear: LinkedReport | null;
  readonly #language: SourceLanguage;
  readonly #settings: Settings;
  readonly #memory: Memory | null;
  readonly #linked: readonly LinkedReport[];
  #notes: ParagraphNote[] | null = null;
  #figures: Figures | undefined;
  #claims: Claims | undefined;
  #arithmetic: Arithmetic | undefined;
  #judged: Judged | undefined;

  constructor(
    source: string,
    language: SourceLanguage,
    settings: Settings,
    memory: Memory | null,
    linked: readonly LinkedReport[],
  ) {
    this.report = readReport(parse(source, language, memory?.lines));
    this.outcome = outcomeOf(this.report);
    this.#language = language;
    this.#settings = settings;
    this.#memory = memory;
    this.#linked = linked;
    this.lastYear = lastYearOf(this.report, linked);
  }

  get figures(): Figures {
    this.#figures ??= figuresOf(this.report);
    return this.#figures;
  }

  get claims(): Claims {
    const isReport = this.report.recognition === 'report';
    this.#claims ??= isReport ? claimsOf(this.report, this.figures, this.#known()) : NO_CLAIMS;
    return this.#claims;
  }

  get arithmetic(): Arithmetic {
    this.#arithmetic ??= arithmeticOf(stateOf(this.figures, this.report.form), testimonyOf(this.claims));
    return this.#arithmetic;
  }

  get findings(): readonly Finding[] {
    return this.#judgement().findings;
  }

  get suppressed(): readonly Finding[] {
    return this.#judgement().suppressed;
  }

  #known(): ParagraphNote[] | null {
    if (this.#memory !== null) this.#notes ??= this.#memory.notesFor(this.report);
    return this.#notes;
  }

  #judgement(): Judged {
    this.#judged ??= this.report.recognition === 'report' ? this.#judge() : NOTHING;
    return this.#judged;
  }

  #judge(): Judged {
    const { report, figures, claims, arithmetic } = this;
    const settings = this.#settings;
    const context = {
      report,
      figures,
      claims,
      arithmetic,
      prose: proseOf(report, this.#known()),
      settings,
      lastYear: this.lastYear,
    };
    const found: Finding[] = [];
    const proof: Proof = (fix, rule) => this.#proves(fix, rule);
    for (const rule of RULES) addFindings(rule, context, proof, found);
    return suppress(found, report, this.#language, settings, proof);
  }

  /**
   * A fix is offered when, applied to a copy, its finding is gone and it breaks nothing: no error is added, and by a
   * safe fix no warning either.
   */
  #proves(fix: Fix, rule: string): boolean {
    const edited = applyEdits(this.report.source, fix.edits);
    if (edited === null || edited === this.report.source) return false;
    const again = new Examined(inOnePiece(edited), this.#language, this.#settings, null, this.#linked);
    // What was suppressed counts too: an edit that makes a suppression lapse breaks nothing.
    const before = [...this.findings, ...this.suppressed];
    const after = [...again.findings, ...again.suppressed];
    const fewer = (test: (finding: Finding) => boolean, by: number) =>
      after.filter(test).length <= before.filter(test).length - by;
    return (
      fewer((each) => each.rule === rule, 1) &&
      fewer((each) => each.severity === 'error', 0) &&
      (fix.safety === 'review' ||
        (fewer((each) => each.severity === 'warning', 0) && keepsFigures(this.figures, again.figures)))
    );
  }
}

type Judged = Pick<Snapshot, 'findings' | 'suppressed'>;

const NOTHING: Judged = { findings: [], suppressed: [] };

const SUPPRESSIBLE = RULES.filter((rule) => rule !== suppression).map((rule) => rule.id);

/** Late, so that what was accepted still keeps rules from saying the same thing in other words. */
function suppress(
  found: readonly Finding[],
  report: Report,
  language: SourceLanguage,
  settings: Settings,
  proof: Proof,
): Judged {
  const { kept, suppressed, remarks } = applySuppression(found, {
    report,
    language,
    entries: settings.suppress,
    rules: SUPPRESSIBLE,
    hasRun: (id) => {
      const rule = findRule(id);
      return rule !== undefined && rule.group !== 'between' && levelOf(rule, report, settings) !== 'off';
    },
  });
  const level = levelOf(suppression, report, settings);
  const told =
    level === 'off' ? [] : remarks.map((remark) => new ProvenLater(suppression.id, level, remark, proof));
  const findings = [...kept, ...told];
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings, suppressed };
}

function outcomeOf(report: Report): Outcome {
  if (report.recognition !== 'report') return report.recognition;
  return report.unbound.some((table) => table.why === 'unreadable') ? 'table-unreadable' : 'checked';
}

/** Most rules find nothing, and whoever finds nothing needs no level; one that is off unless asked for is not run. */
function addFindings(rule: Rule, context: RuleContext, proof: Proof, found: Finding[]): void {
  if ((context.settings.rules[rule.id] ?? rule.level) === 'off') return;
  const drafts = rule.check(context);
  if (drafts.length === 0) return;
  const level = levelOf(rule, context.report, context.settings);
  if (level === 'off') return;
  for (const draft of drafts) found.push(new ProvenLater(rule.id, level, draft, proof));
}

const SEVERITIES: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];

/** For 2019 the form was only encouraged, for 2020 it was new: Structure is milder there. */
function levelOf(rule: Rule, report: Report, settings: Settings): Level {
  const chosen = settings.rules[rule.id];
  if (chosen !== undefined) return chosen;
  const most: Level =
    rule.group !== 'structure' || report.year === null || report.year > 2020
      ? 'error'
      : report.year === 2020
        ? 'warning'
        : 'information';
  return SEVERITIES.indexOf(rule.level) > SEVERITIES.indexOf(most) ? most : rule.level;
}

/** A label that is mended may bring figures to light; one that moves figures to other cells is no safe fix. */
function keepsFigures(before: Figures, after: Figures): boolean {
  return [...before.byCell].every(([id, figure]) => {
    if (figure.kind !== 'known') return true;
    const then = after.byCell.get(id);
    return then?.kind === 'known' && formatDecimal(then.value) === formatDecimal(figure.value);
  });
}
