/** Namespace of the MMC Output Format */
export const MMC_NAMESPACE = 'http://www.dccinterface.co.uk/ResponseAndAlert';
