using System.Buffers.Text;

namespace Marketplace.Accounts.ReadSecurity;

/// <param name="AppSince">Since when an authenticator app is on; null if it is off.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="IsRequired">Whether this person's role requires a second factor.</param>
/// <param name="Sessions">How many browsers are signed in, this one included.</param>
internal sealed record ReadSecurityPage(DateTime? AppSince, int CodesLeft, bool IsRequired, IReadOnlyList<PasskeyRow> Passkeys, int Sessions);

internal sealed record PasskeyRow(byte[] CredentialId, string Name, DateTime AddedAt)
{
    public string Path => $"/account/security/passkeys/{Base64Url.EncodeToString(CredentialId)}/removal";
}
