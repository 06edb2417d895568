import { googleApi } from './google-api/index.ts';
import { googlePage } from './google-page/index.ts';
import { googleSignIn } from './google-sign-in.ts';
import { graphApi } from './graph-api/index.ts';
import { microsoftSignIn } from './microsoft-sign-in.ts';
import type { Site } from './model.ts';
import { outlookPage } from './outlook-page/index.ts';
import type { ServiceParts } from './services.ts';
import { teamsPage } from './teams-page.ts';

/** Everybody who lives in the world. */
export const createSites = (services: ServiceParts): Site[] => [
  googlePage(services.parts),
  outlookPage(services.parts),
  teamsPage(),
  googleApi(services),
  graphApi(services),
  googleSignIn(services),
  microsoftSignIn(services),
];
