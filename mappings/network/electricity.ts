import type { UseCase } from '../vocabulary/use-case.js';
import { ECS18a, ECS18b } from './maximum-demand.js';
import { ECS23, ECS23b } from './voltage.js';

export const NETWORK_ELECTRICITY: readonly UseCase[] = [ECS23, ECS23b, ECS18a, ECS18b];
