using Marketplace.Accounts.Domain;
using Marketplace.Accounts.FindRelations;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Personal;

/// <summary>The account, how the person signs in, and their shop. No keys and no hashes, and not who decided.</summary>
internal sealed class AccountsData(AccountsDbContext db, TimeProvider clock) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("account", await db.Accounts.AsNoTracking().Where(a => a.Id == account).Select(a => new
        {
            Number = new Number(a.Id),
            a.UserName,
            a.Email,
            NewEmailToConfirm = a.NewEmail,
            Phone = a.PhoneNumber,
            a.RegisteredAt,
            a.Language,
            a.TimeZone,
            a.BrowserTimeZone,
            a.Role,
            a.SuspendedUntil,
            HasAuthenticatorApp = a.TwoFactorEnabled,
            AuthenticatorAppSince = db.Authenticators.Where(f => f.Id == account).Select(f => (DateTime?)f.ConfirmedAt).FirstOrDefault(),
            RecoveryCodesLeft = db.RecoveryCodes.Count(c => c.AccountId == account),
        }).ToListAsync(cancel), cancel);
        await file.Write("sessions", await db.Sessions.AsNoTracking().Where(s => s.AccountId == account).OrderBy(s => s.SeenAt)
            .Select(s => new { s.Browser, s.Platform, SignedInAt = s.BeganAt, LastSeenAt = s.SeenAt }).ToListAsync(cancel), cancel);
        await file.Write("devices", await db.DeviceUses.AsNoTracking().Where(u => u.AccountId == account).OrderBy(u => u.SignedInAt)
            .Select(u => new { LastSignInAt = u.SignedInAt }).ToListAsync(cancel), cancel);
        // That there was another account, but not whose.
        var shared = await db.SharedDevices.AsNoTracking().Where(s => s.LowId == account).Union(db.SharedDevices.Where(s => s.HighId == account)).OrderBy(s => s.At).Select(s => new { SharedWithAnotherAccountAt = s.At }).ToListAsync(cancel);
        await file.Write("shared-devices", shared, cancel);
        await file.Write("former-contacts", await db.FormerContacts.AsNoTracking().Where(f => f.AccountId == account).OrderBy(f => f.LeftAt)
            .Select(f => new { f.Kind, f.Since, f.LeftAt }).ToListAsync(cancel), cancel);
        var passkeys = await db.Set<IdentityUserPasskey<long>>().AsNoTracking().Where(p => p.UserId == account).ToListAsync(cancel);
        await file.Write("passkeys", passkeys.ConvertAll(p => (object)new { p.Data.Name, CreatedAt = p.Data.CreatedAt.UtcDateTime, p.Data.SignCount }), cancel);
        await file.Write("suspensions", await db.Suspensions.AsNoTracking().Where(s => s.AccountId == account).OrderBy(s => s.Id)
            .Select(s => new { s.Rule, s.Reason, s.Since, s.Until, s.EndedAt, s.EndedBy, s.AppealedAt, s.Appeal, s.DecidedAt, s.Reasons }).ToListAsync(cancel), cancel);
        await ExportShop(account, file, cancel);
    }

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        var role = await db.Accounts.CountAsync(a => a.Id == account && a.Role != StaffRole.None, cancel);
        var appeals = await db.Suspensions.CountAsync(s => s.AccountId == account && s.AppealedAt != null && s.DecidedAt == null && s.EndedAt == null, cancel);
        // A suspension without an end can't keep a person's data for ever.
        var now = clock.GetUtcNow().UtcDateTime;
        var suspended = await db.Suspensions.CountAsync(s => s.AccountId == account && s.EndedAt == null && s.Until > now && s.Until < Suspension.NoEnd, cancel);
        return OpenMatter.Of(
            new("Your account is suspended. You can close it when the suspension has ended.", suspended, Suspended.Page),
            new("You work for the marketplace. Ask an administrator to remove your role.", role, "/account"),
            new("Your appeal against the suspension is undecided.", appeals, Suspended.Page));
    }

    private async Task ExportShop(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("shop", await db.Shops.AsNoTracking().Where(s => s.Id == account).Select(s => new
        {
            s.Name,
            Address = s.Slug,
            s.Description,
            s.Country,
            s.Currency,
            s.Language,
            s.OpenedAt,
            Policies = new { s.Policies.Delivery, s.Policies.Returns, s.Policies.Contact },
        }).ToListAsync(cancel), cancel);
        var pictures = await db.ShopPictures.AsNoTracking().Where(p => p.ShopId == account).OrderBy(p => p.IsBanner).ThenBy(p => p.Id).Select(p => new { p.Id, p.IsBanner }).ToListAsync(cancel);
        foreach (var picture in pictures)
        {
            var bytes = await db.ShopPictures.Where(p => p.Id == picture.Id).Select(p => p.Large).SingleOrDefaultAsync(cancel);
            if (bytes is not null) await file.Add($"shop/{(picture.IsBanner ? "banner" : "logo")}-{new Number(picture.Id)}.webp", async (to, c) => await to.WriteAsync(bytes, c), cancel);
        }
    }
}
