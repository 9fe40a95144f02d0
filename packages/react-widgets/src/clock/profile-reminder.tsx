import type { Me } from '@moc-sdk/service/client';
import { Link } from 'react-aria-components';
import { Icon } from '../icons.js';
import { part } from '../parts.js';
import { useMoc } from '../provider/moc-provider.js';

export interface ProfileReminderProps {
  face: Me['face'];
  /** Where the profile photo is set. Default `/profile`. */
  profileHref?: string;
}

/**
 * The way to the profile photo for who has none, or one that can no longer be compared with. Otherwise nothing.
 *
 * @example
 * ```tsx
 * <ProfileReminder face={me.face} profileHref="/profile" />
 * ```
 */
export function ProfileReminder({ face, profileHref = '/profile' }: ProfileReminderProps) {
  const { clock } = useMoc().texts;
  if (face.enrolled && !face.outdated) return null;
  return (
    <div {...part('notice')} data-tone="warning">
      <Icon name="person" />
      <div>
        <strong>{face.enrolled ? clock.outdatedTitle : clock.notEnrolledTitle}</strong>
        <div>{face.enrolled ? clock.outdated : clock.notEnrolled}</div>
      </div>
      <Link {...part('button', 'moc-primary')} href={profileHref}>
        {clock.toProfile}
      </Link>
    </div>
  );
}
