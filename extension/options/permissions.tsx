import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { permissionNames, type PermissionName } from '../../src/platform/permission-names.ts';
import { BusyButton } from '../../src/ui/controls/busy-button.tsx';
import { useNotice } from '../../src/ui/controls/notice.tsx';
import { fill } from '../../src/ui/i18n/index.ts';
import { dataTexts as texts, options } from '../texts.ts';
import { useOptions } from './context.ts';
import { Panel } from './section.tsx';

const words: Readonly<Record<PermissionName, { readonly name: string; readonly help: string }>> = {
  'google-page': { name: texts.permission_googlePage, help: texts.permission_googlePageHelp },
  'outlook-page': { name: texts.permission_outlookPage, help: texts.permission_outlookPageHelp },
  'google-account': { name: texts.permission_googleAccount, help: texts.permission_googleAccountHelp },
  'microsoft-account': { name: texts.permission_microsoftAccount, help: texts.permission_microsoftAccountHelp },
  notices: { name: texts.permission_notices, help: texts.permission_noticesHelp },
};

/** What the browser grants, asked anew with every change of it; undefined until the browser has answered. */
export const useGranted = (): ReadonlySet<PermissionName> | undefined => {
  const { browser } = useOptions();
  const [granted, setGranted] = useState<ReadonlySet<PermissionName>>();
  useEffect(() => {
    const read = (): void => {
      browser.granted().then(setGranted, () => undefined);
    };
    read();
    return browser.watchPermissions(read);
  }, [browser]);
  return granted;
};

/** Every permission as it stands, to be given or taken back. */
export function Permissions(): JSX.Element {
  const { browser } = useOptions();
  const granted = useGranted();
  const { openSiteSettings } = browser;
  return (
    <Panel title={texts.permissions} hint={texts.permissionsHint}>
      <ul class="rows plain-rows">
        {granted !== undefined &&
          permissionNames.map((name) => <Row key={name} name={name} isHeld={granted.has(name)} />)}
      </ul>
      <div class="panel-foot">
        <p class="field-hint">{texts.always}</p>
        {openSiteSettings !== undefined && (
          <button type="button" class="button button-small" onClick={() => void openSiteSettings()}>
            {texts.siteSettings}
          </button>
        )}
      </div>
    </Panel>
  );
}

function Row({ name, isHeld }: { readonly name: PermissionName; readonly isHeld: boolean }): JSX.Element {
  const { browser } = useOptions();
  const notice = useNotice();
  const permission = words[name].name;
  const say = (text: string): void => notice({ text: fill(text, { permission }) });
  const give = async (): Promise<void> => {
    try {
      say((await browser.grant(name)) ? texts.grantedNow : texts.refusedNow);
    } catch {
      say(texts.refusedNow);
    }
  };
  const takeBack = async (): Promise<void> => {
    try {
      say((await browser.withdraw(name)) ? texts.withdrawnNow : texts.notWithdrawn);
    } catch {
      say(texts.notWithdrawn);
    }
  };
  return (
    <li class="plain-row">
      <span class="plain-text">
        <span>{permission}</span>
        <span class="field-hint">{words[name].help}</span>
      </span>
      <span class={isHeld ? 'state state-connected' : 'state'}>{isHeld ? texts.granted : texts.notGranted}</span>
      {!isHeld && (
        <BusyButton
          class="button-small"
          label={texts.grant}
          accessibleName={fill(texts.grantOf, { permission })}
          busyLabel={options.working}
          run={give}
        />
      )}
      {isHeld && browser.canWithdraw(name) && (
        <BusyButton
          class="button-small"
          label={texts.withdraw}
          accessibleName={fill(texts.withdrawOf, { permission })}
          busyLabel={options.working}
          run={takeBack}
        />
      )}
    </li>
  );
}
