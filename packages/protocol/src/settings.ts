export type IdentityMode = 'off' | 'monitor' | 'enforce';

/** `GET /v1/project` with the secret key, and `GET /console/api/settings`; what a change answers, too. */
export interface SettingsBody {
  readonly key: string;
  /** `off`: pages show and send nothing, events are refused, mail waits. */
  readonly switch: 'on' | 'off';
  readonly identity: IdentityMode;
  /** Minutes that staff have for tasks a day; null: nobody has said. */
  readonly staffMinutes: number | null;
  /** Newest first, the last 50. */
  readonly changes: readonly SettingChange[];
}

export interface SettingChange {
  readonly at: string;
  readonly by: string | null;
  readonly setting: 'switch' | 'identity' | 'staffMinutes';
  readonly before: string;
  readonly after: string;
}

/** `POST` to either address: what is absent stays as it is. */
export interface SettingsRequest {
  readonly switch?: 'on' | 'off';
  readonly identity?: IdentityMode;
  /** Null: not said. */
  readonly staffMinutes?: number | null;
  readonly by?: string;
}
