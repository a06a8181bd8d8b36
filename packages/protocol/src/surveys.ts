import type { Annoyance, Answered, Localized, SurveyResults } from '@banso/engine';

type Form = 'nps' | 'csat' | 'ces' | 'churnReason' | 'custom';

/** `GET /console/api/surveys` */
export interface SurveysBody {
  readonly surveys: readonly SurveyOverview[];
}

/** `GET /console/api/pauses`: what annoyed more people than the project bears, paused now; the youngest first. */
export interface PausesBody {
  readonly pauses: readonly PauseBody[];
}

export interface SurveyOverview {
  readonly key: string;
  readonly playbook: string;
  readonly form: Form;
  /** Plain text. */
  readonly title: Localized<string>;
  readonly results: SurveyResults;
}

export interface PauseBody {
  /** Of a follow-up or an experience; of a help article `article/<key>`. */
  readonly key: string;
  readonly why: Annoyance['by'];
  readonly at: string;
  /** Of how many people, and by how many. */
  readonly reached: number;
  readonly annoyed: number;
}

/** `GET /console/api/surveys/:key?by=month|version|segment` */
export interface SurveyPage extends SurveyOverview {
  readonly questions: readonly {
    readonly key: string;
    readonly text: Localized<string>;
    /** Of a rating, its lowest value. */
    readonly from: number | null;
    readonly options: readonly { readonly key: string; readonly label: Localized<string> }[];
  }[];
  readonly by: 'month' | 'version' | 'segment';
  readonly groups: readonly { readonly of: string; readonly results: SurveyResults }[];
  /** False: there are more askings than are counted here; the latest are. */
  readonly whole: boolean;
}

/** `GET /console/api/surveys/:key/words?q=&cursor=`: what people wrote, the youngest first. */
export interface SurveyWords {
  readonly words: readonly {
    readonly at: string;
    readonly account: string;
    readonly user: string;
    readonly question: string;
    readonly text: string;
    /** What they answered besides, by question. */
    readonly answers: { readonly [question: string]: Answered };
  }[];
  /** Null: this is the last page. */
  readonly cursor: string | null;
}

/** What staff stopped for an account and has not ended. */
export interface OverrideBody {
  /** Of one follow-up or experience; null: all that is automatic. */
  readonly key: string | null;
  readonly at: string;
  /** Null: until staff say otherwise. */
  readonly until: string | null;
  /** Null: no name was given. */
  readonly by: string | null;
  readonly reason: string;
}

/** `POST /console/api/accounts/:id/override`: what is automatic stops for this account, or goes on. */
export interface OverrideRequest {
  /** Of one follow-up or experience; null: all. */
  readonly key: string | null;
  readonly stopped: boolean;
  /** RFC 3339; null: until staff say otherwise. */
  readonly until: string | null;
  readonly reason: string;
}
