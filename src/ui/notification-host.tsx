import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { m } from '../messages/messages.js';
import styles from './notification-host.module.css';
import { type Notification, takeNotifications } from './notify.ts';

const ICONS = {
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  error: IconCircleX,
  success: IconCheck,
} as const;

function show({ severity, title, message, action }: Notification): void {
  const Icon = ICONS[severity];
  const urgent = severity === 'error' || severity === 'warning';
  const id = notifications.show({
    title,
    message: action ? (
      <>
        {message}
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            notifications.hide(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      </>
    ) : (
      message
    ),
    icon: <Icon size={18} stroke={1.75} aria-hidden />,
    autoClose: urgent || action ? false : 5000,
    role: urgent ? 'alert' : 'status',
    withBorder: true,
    classNames: { root: styles.root ?? '', icon: styles.icon ?? '', description: styles.message ?? '' },
    'data-severity': severity,
    closeButtonProps: { 'aria-label': m.ui_dismiss() },
  });
}

/** Shows what `notify` is given, at the lower edge of the window. */
export default function NotificationHost() {
  useEffect(() => takeNotifications(show), []);
  return <Notifications position="bottom-right" limit={4} className={styles.host ?? ''} />;
}
