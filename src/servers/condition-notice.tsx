import { Link } from 'react-router';
import { serverPath } from '../lib/server-address.ts';
import type { ServerCondition } from '../systems/system.ts';
import { LongText } from '../ui/long-text.tsx';
import { Notice } from '../ui/notice.tsx';

interface ConditionNoticeProps {
  readonly serverId: string;
  readonly condition: ServerCondition;
}

/** Something that a server or a plugin is in, what follows from it, and the way to where it is changed. */
export function ConditionNotice({ serverId, condition }: ConditionNoticeProps) {
  const { severity, title, explanation, leadsTo } = condition;
  const link = leadsTo && <Link to={serverPath(serverId, leadsTo.part)}>{leadsTo.label()}</Link>;
  return (
    <Notice severity={severity} title={title()} actions={link}>
      <LongText text={explanation()} />
    </Notice>
  );
}
