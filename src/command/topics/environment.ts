export const TEXT = `
ENVIRONMENT

  GBCS_MMC_URL       of consume: address of the broker
  GBCS_MMC_PASSWORD  of consume: password, if not in the address
  GBCS_MMC_…         of consume: each of its settings, with _ for - and in
                     capitals: GBCS_MMC_MAX_DELIVERIES, GBCS_MMC_KEYS
  NO_COLOR           no colours, whatever it holds
  FORCE_COLOR        colours also where the output is no terminal; 0 for none
  TERM               "dumb" for a terminal without colours

--color and --no-color count more than NO_COLOR and FORCE_COLOR, and FORCE_COLOR
more than NO_COLOR.
`;
