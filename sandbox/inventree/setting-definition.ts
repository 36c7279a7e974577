/**
 * A setting as a plugin's code declares it. Little of it is told to clients: neither defaults nor checks nor
 * that a value is protected (upstream: InvenTree, all versions).
 */
export interface SettingDefinition {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'boolean' | 'integer' | 'float' | 'string';
  /** A choice of numbers has a number here; so it is answered until the setting is stored. */
  readonly default: string | number | boolean;
  readonly choices?: readonly { readonly value: string | number; readonly label: string }[];
  /** Makes it a link to an object; the value is the object's number as text, and is not checked. */
  readonly model?: {
    readonly name: string;
    readonly listedAt: string | null;
    readonly filters?: Readonly<Record<string, string | boolean>>;
  };
  readonly units?: string;
  readonly required?: true;
  /** Not meant for pages; it is listed and written like any other. */
  readonly hidden?: true;
  /** Answered as three asterisks. */
  readonly protected?: true;
  /** Asked before every change, on servers that know of it. */
  readonly confirm?: string;
  /** Wants to be confirmed without having said so. */
  readonly asksUnannounced?: true;
  /** The value that the server's configuration fixes, on servers that know of it. */
  readonly fixed?: string;
  /** What the plugin's own check says against a value; null when it agrees. It may also crash. */
  readonly check?: (value: string) => string | null;
  /** What every write of it is answered with, whatever the value. */
  readonly refusal?: {
    readonly status: number;
    readonly body: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** A write is done, and answered by a proxy before the server, whose patience has ended by then. */
  readonly answerLost?: true;
  /** What is answered in place of it: a row that something on the way has made unreadable. */
  readonly garbledAs?: unknown;
}
