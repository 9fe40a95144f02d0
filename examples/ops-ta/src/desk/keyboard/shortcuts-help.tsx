import { Sheet } from '@moc-sdk/react-widgets';
import { type DeskText, useDeskText } from '../texts/desk-texts.js';

/** Every key of the desk, as the help shows it. */
const keys: readonly (readonly [keys: readonly string[], text: DeskText])[] = [
  [['J', 'K', '↓', '↑'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['X', 'Shift+X'], 'keySelect'],
  [['A'], 'keyApprove'],
  [['R'], 'keyReject'],
  [['+', '−', '0'], 'keyZoom'],
  [['[', ']'], 'keyRotate'],
  [[',', '.'], 'keyPages'],
  [['/'], 'keySearch'],
  [['Esc'], 'keyBack'],
  [['?'], 'keyHelp'],
];

export interface ShortcutsHelpProps {
  isOpen: boolean;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

/** The list of keys, and the switch that turns them off. */
export function ShortcutsHelp({ isOpen, isOn, onSwitch, onClose }: ShortcutsHelpProps) {
  const text = useDeskText();
  return (
    <Sheet isOpen={isOpen} title={text('keyboard')} onClose={onClose}>
      <div className="desk-help">
        <label className="desk-switch">
          <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
          {text('keyboardOn')}
        </label>
        <dl>
          {keys.map(([names, meaning]) => (
            <div key={meaning}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{text(meaning)}</dd>
            </div>
          ))}
        </dl>
        <p>{text('keyboardHelp')}</p>
      </div>
    </Sheet>
  );
}
