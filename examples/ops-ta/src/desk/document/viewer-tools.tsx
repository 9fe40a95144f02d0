import { Button, Group, Toolbar } from 'react-aria-components';
import { shortcutOf } from '../keyboard/shortcut-of.js';
import { type DeskText, useDeskText } from '../texts/desk-texts.js';
import type { Viewer } from './use-viewer.js';
import { ViewerIcon, type ViewerIconName } from './viewer-icons.js';

export interface ViewerToolsProps {
  viewer: Viewer;
  /** The zoom in sight. */
  zoom: number;
  pages: number;
}

/** Zoom, turning and pages; every button has its key as well. */
export function ViewerTools({ viewer, zoom, pages }: ViewerToolsProps) {
  const text = useDeskText();
  const { page } = viewer.view;
  return (
    <Toolbar className="desk-tools" aria-label={text('tools')}>
      <Group>
        <Tool name="zoomOut" keys="-" icon="minus" onPress={() => viewer.zoom('out')} />
        <output className="desk-zoom">{text('zoom', { percent: Math.round(zoom * 100) })}</output>
        <Tool name="zoomIn" keys="+" icon="plus" onPress={() => viewer.zoom('in')} />
        <Tool name="fit" keys="0" icon="fit" onPress={viewer.fit} />
      </Group>
      <Group>
        <Tool name="rotateLeft" keys="[" icon="left" onPress={() => viewer.turn('left')} />
        <Tool name="rotateRight" keys="]" icon="right" onPress={() => viewer.turn('right')} />
      </Group>
      {pages > 1 && (
        <Group>
          <Tool
            name="previousPage"
            keys=","
            icon="up"
            isDisabled={page === 1}
            onPress={() => viewer.go(-1)}
          />
          <span className="desk-page">{text('page', { page, pages })}</span>
          <Tool
            name="nextPage"
            keys="."
            icon="down"
            isDisabled={page === pages}
            onPress={() => viewer.go(1)}
          />
        </Group>
      )}
    </Toolbar>
  );
}

interface ToolProps {
  name: DeskText;
  keys: string;
  icon: ViewerIconName;
  isDisabled?: boolean;
  onPress: () => void;
}

function Tool({ name, keys, icon, isDisabled = false, onPress }: ToolProps) {
  const text = useDeskText();
  return (
    <Button
      className="moc-button moc-icon-only"
      aria-label={text(name)}
      ref={shortcutOf(keys)}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <ViewerIcon name={icon} />
    </Button>
  );
}
