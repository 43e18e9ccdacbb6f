import * as mmc from 'gbcs-mmc';
import { check } from './check.mjs';

await check(mmc);
