// app/integrations/clickhouse/route.ts. Next.js answers any other method with 405.
import {receiver} from './receiver';

export const POST = receiver;
