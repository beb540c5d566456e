using System.Runtime.Versioning;
using Marketplace.Kernel.Web;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.AppendToLedger;

/// <summary>The keys that sign checkpoints. Private keys are encrypted in the database, or lines of a file that only the hosts can read.</summary>
internal sealed class LedgerKeys(
    ReviewsDbContext db, IDataProtectionProvider protection, IOptions<ReviewsOptions> options, IOptions<SiteOptions> site, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Reviews.Ledger.Key");

    private string? KeyFile => options.Value.Ledger.KeyFile;

    public static Task<List<LedgerKey>> All(ReviewsDbContext db, CancellationToken cancel) => db.Keys.AsNoTracking().Where(k => k.Number > 0).OrderBy(k => k.Number).ToListAsync(cancel);

    /// <summary>The newest key; the first one is made when it is needed, and saved with the caller's changes.</summary>
    public async Task<SigningKey> Current(CancellationToken cancel)
    {
        var newest = await db.Keys.AsNoTracking().OrderByDescending(k => k.Number).FirstOrDefaultAsync(cancel);
        if (newest is not null) return await Open(newest, cancel);
        var address = new Uri(site.Value.PublicAddress);
        return await Make($"{address.Authority}{address.AbsolutePath.TrimEnd('/')}/ledger", 1, null, cancel);
    }

    /// <summary>Makes the key that follows, to be saved with the entry that introduces it.</summary>
    public async Task<SigningKey> Next(VerifierKey current, long introducedBy, CancellationToken cancel) =>
        await Make(current.Name, 1 + await db.Keys.MaxAsync(k => k.Number, cancel), introducedBy, cancel);

    private async Task<SigningKey> Make(string name, int number, long? introducedBy, CancellationToken cancel)
    {
        var key = SigningKey.Create(name);
        // In the file first: a saved key whose private half was lost would end the ledger.
        if (KeyFile is not null) await Append(KeyFile, key.Export(), cancel);
        db.Keys.Add(new LedgerKey
        {
            Number = number,
            Verifier = key.Verifier.Text,
            Protected = KeyFile is null ? protector.Protect(key.Export()) : null,
            IntroducedBy = introducedBy,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        });
        return key;
    }

    private async Task<SigningKey> Open(LedgerKey row, CancellationToken cancel)
    {
        if (row.Protected is not null) return SigningKey.Parse(protector.Unprotect(row.Protected));
        var lines = KeyFile is not null && File.Exists(KeyFile) ? await File.ReadAllLinesAsync(KeyFile, cancel) : [];
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var key = SigningKey.Parse(line.Trim());
            if (key.Verifier.Text == row.Verifier) return key;
            key.Dispose();
        }
        throw new InvalidOperationException($"The private key of {row.Verifier} isn't in the file that Reviews:Ledger:KeyFile names.");
    }

    private static async Task Append(string path, string line, CancellationToken cancel)
    {
        var open = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) Restrict(open);
        await using var file = new StreamWriter(path, open);
        await file.WriteLineAsync(line.AsMemory(), cancel);
    }

    [UnsupportedOSPlatform("windows")]
    private static void Restrict(FileStreamOptions open) => open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
}
