/** A COSEM interface class (IEC 62056-6-2) with the attributes and methods that GBCS accesses, by number */
export interface CosemClass {
  readonly name: string;
  readonly attributes: Readonly<Record<number, string>>;
  readonly methods: Readonly<Record<number, string>>;
}

const LOGICAL_NAME = { 1: 'logical_name' };

/** By class id */
export const COSEM_CLASSES: Readonly<Record<number, CosemClass>> = {
  1: { name: 'Data', attributes: { ...LOGICAL_NAME, 2: 'value' }, methods: {} },
  3: { name: 'Register', attributes: { ...LOGICAL_NAME, 2: 'value', 3: 'scaler_unit' }, methods: { 1: 'reset' } },
  4: {
    name: 'Extended register',
    attributes: { ...LOGICAL_NAME, 2: 'value', 3: 'scaler_unit', 5: 'capture_time' },
    methods: { 1: 'reset' },
  },
  7: { name: 'Profile generic', attributes: { ...LOGICAL_NAME, 2: 'buffer', 4: 'capture_period' }, methods: { 1: 'reset' } },
  8: {
    name: 'Clock',
    attributes: { ...LOGICAL_NAME, 2: 'time', 4: 'status', 9: 'clock_base' },
    methods: { 4: 'adjust_to_preset_time', 5: 'preset_adjusting_time' },
  },
  9: { name: 'Script table', attributes: { ...LOGICAL_NAME }, methods: { 1: 'execute' } },
  10: { name: 'Schedule', attributes: { ...LOGICAL_NAME, 2: 'entries' }, methods: {} },
  11: { name: 'Special days table', attributes: { ...LOGICAL_NAME, 2: 'entries' }, methods: {} },
  20: {
    name: 'Activity calendar',
    attributes: {
      ...LOGICAL_NAME,
      2: 'calendar_name_active',
      3: 'season_profile_active',
      4: 'week_profile_table_active',
      5: 'day_profile_table_active',
      6: 'calendar_name_passive',
      7: 'season_profile_passive',
      8: 'week_profile_table_passive',
      9: 'day_profile_table_passive',
      10: 'activate_passive_calendar_time',
    },
    methods: {},
  },
  21: { name: 'Register monitor', attributes: { ...LOGICAL_NAME, 2: 'thresholds' }, methods: {} },
  22: { name: 'Single action schedule', attributes: { ...LOGICAL_NAME, 4: 'execution_time' }, methods: {} },
  30: { name: 'Data protection', attributes: { ...LOGICAL_NAME }, methods: { 1: 'get_protected_attributes' } },
  70: { name: 'Disconnect control', attributes: { ...LOGICAL_NAME, 2: 'output_state', 3: 'control_state' }, methods: {} },
  71: {
    name: 'Limiter',
    attributes: { ...LOGICAL_NAME, 4: 'threshold_normal', 6: 'min_over_threshold_duration', 7: 'min_under_threshold_duration' },
    methods: {},
  },
  104: {
    name: 'ZigBee network control',
    attributes: { ...LOGICAL_NAME, 2: 'enable_disable_joining', 3: 'join_timeout', 4: 'active_devices' },
    methods: { 1: 'register_device', 2: 'unregister_device', 3: 'unregister_all_devices', 4: 'backup_PAN', 5: 'restore_PAN' },
  },
  111: {
    name: 'Account',
    attributes: {
      ...LOGICAL_NAME,
      2: 'account_mode_and_status',
      11: 'credit_charge_configuration',
      13: 'account_activation_time',
      16: 'low_credit_threshold',
      18: 'max_provision',
      19: 'max_provision_period',
    },
    methods: {},
  },
  112: {
    name: 'Credit',
    attributes: { ...LOGICAL_NAME, 2: 'current_credit_amount', 9: 'preset_credit_amount', 10: 'credit_available_threshold' },
    methods: { 1: 'update_amount', 2: 'set_amount_to_value', 3: 'invoke_credit' },
  },
  113: {
    name: 'Charge',
    attributes: {
      ...LOGICAL_NAME,
      2: 'total_amount_paid',
      3: 'charge_type',
      4: 'priority',
      5: 'unit_charge_active',
      6: 'unit_charge_passive',
      7: 'unit_charge_activation_time',
      8: 'period',
      9: 'charge_configuration',
      10: 'last_collection_time',
      11: 'last_collection_amount',
      12: 'total_amount_remaining',
      13: 'proportion',
    },
    methods: { 1: 'update_unit_charge', 2: 'activate_passive_unit_charge', 3: 'collect', 4: 'update_total_amount_remaining' },
  },
  115: { name: 'Token gateway', attributes: { ...LOGICAL_NAME }, methods: { 1: 'enter' } },
  9000: {
    name: 'GBCS extended data',
    attributes: {
      ...LOGICAL_NAME,
      2: 'value_active',
      3: 'scaler_unit_active',
      4: 'value_passive',
      5: 'scaler_unit_passive',
      6: 'activate_passive_value_time',
    },
    methods: {},
  },
};
