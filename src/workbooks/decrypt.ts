import { DecryptionError } from "hucre";
import { openXlsx, saveXlsx } from "hucre/xlsx";

/** The workbook inside a password-protected one, as plain .xlsx; null when the password is wrong. */
export async function decrypt(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  try {
    return await saveXlsx(await openXlsx(bytes, { password }));
  } catch (error) {
    if (error instanceof DecryptionError) return null;
    throw error;
  }
}
