using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Accounts.TakeData;

/// <summary>What downloads a file with a person's data: good for that file, account and session alone.</summary>
internal sealed class DataTickets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Marketplace.Accounts.DataFile");

    public string For(long fileId, ClaimsPrincipal person) => protector.Protect(Written(fileId, person));

    /// <summary>The file of a ticket; null if it isn't this person's, or of another session.</summary>
    public long? Read(string ticket, ClaimsPrincipal person)
    {
        try
        {
            var written = protector.Unprotect(ticket);
            return long.TryParse(written.Split(' ')[0], CultureInfo.InvariantCulture, out var fileId) && written == Written(fileId, person) ? fileId : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Written(long fileId, ClaimsPrincipal person) => string.Create(CultureInfo.InvariantCulture, $"{fileId} {person.Id} {person.SessionId}");
}
