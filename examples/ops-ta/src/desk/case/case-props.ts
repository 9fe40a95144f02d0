import type { ReviewCase, ReviewClient } from '@moc-sdk/service/client';
import type { DecisionKind } from '../decision/use-decision.js';

export interface CasePageProps {
  review: ReviewClient;
  id: string;
  me: string;
  /** The ways to the cases beside this one, where there are any. */
  onMove: (by: 1 | -1) => void;
  onBack: () => void;
  onDecided: (kind: DecisionKind, name: string) => void;
  areShortcutsOn: boolean;
  onHelp: () => void;
}

export interface OpenCaseProps extends CasePageProps {
  shown: ReviewCase;
  onReload: () => void;
}
