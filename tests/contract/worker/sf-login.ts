/** What `sf org login access-token --alias … --set-default` does with its own library, in the home it is given. */
import { AuthInfo, StateAggregator } from '@salesforce/core';

const { token, instanceUrl, alias, refreshToken } = JSON.parse(process.env.SF_LOGIN ?? '');
const authInfo = await AuthInfo.create({
  accessTokenOptions: { accessToken: token, instanceUrl, loginUrl: instanceUrl },
});
await authInfo.save(refreshToken ? { refreshToken, clientId: 'parley-local' } : {});
const state = await StateAggregator.getInstance();
await state.aliases.setAndSave(alias, authInfo.getUsername());
