import type { Decision } from '../decision/use-decision.js';
import type { Viewer } from '../document/use-viewer.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import type { OpenCaseProps } from './case-props.js';

export interface CaseControls {
  viewer: Viewer;
  decision: Decision;
  isDecidable: boolean;
  canApprove: boolean;
}

/** The keys of a case. */
export function useCaseShortcuts(props: OpenCaseProps, controls: CaseControls): void {
  const { onMove, onBack, onHelp, areShortcutsOn } = props;
  const { viewer, decision, isDecidable, canApprove } = controls;
  useShortcuts(
    {
      j: () => onMove(1),
      k: () => onMove(-1),
      a: () => canApprove && decision.begin('approve'),
      r: () => isDecidable && decision.begin('reject'),
      '+': () => viewer.zoom('in'),
      '-': () => viewer.zoom('out'),
      '0': viewer.fit,
      '[': () => viewer.turn('left'),
      ']': () => viewer.turn('right'),
      ',': () => viewer.go(-1),
      '.': () => viewer.go(1),
      '?': onHelp,
      escape: onBack,
    },
    areShortcutsOn,
  );
}
