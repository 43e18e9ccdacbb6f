/** Namespace of the MMC Output Format */
export const NAMESPACE = 'http://www.dccinterface.co.uk/ResponseAndAlert';
