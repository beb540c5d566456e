using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Marketplace.Notices.HandleRefusals;

/// <summary>
/// Reads what comes to the return address, from the folder where the mail server puts it: a file a mail, or a Maildir. An email that came back for
/// good counts as refused (rule NTF-4). Anybody can write to the return address, so a report counts only about an email that was sent, to its address.
/// What is read is deleted, because it has addresses and other people's words in it.
/// </summary>
internal sealed class ReadBounces(NoticesDbContext db, RefusalDesk refusals, TimeProvider clock, IOptions<NoticesOptions> options, ILogger<ReadBounces> log) : IRecurringJob
{
    private const int Batch = 500;
    private const long Longest = 1024 * 1024;

    /// <summary>A younger file may still be being written, but not in a Maildir.</summary>
    private static readonly TimeSpan WrittenFor = TimeSpan.FromMinutes(1);

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.DeleteOld(db.SentMails, m => m.Id, IdGenerator.LowestAt(now - SentMail.MayComeBackFor), cancel);
        if (options.Value.BouncesFolder is not { Length: > 0 } folder) return;
        var inbox = Path.Combine(folder, "new");
        var files = Directory.Exists(inbox) ? Directory.EnumerateFiles(inbox) : Directory.EnumerateFiles(folder).Where(file => File.GetLastWriteTimeUtc(file) <= now - WrittenFor);
        foreach (var file in files.Order(StringComparer.Ordinal).Take(Batch).ToList())
        {
            try
            {
                if (new FileInfo(file).Length <= Longest) await Read(file, cancel);
                File.Delete(file);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("A file in the folder for returned emails can't be read or deleted: {Failure}", failure.GetType().Name);
            }
        }
    }

    private async Task Read(string file, CancellationToken cancel)
    {
        try
        {
            using var mail = await MimeMessage.LoadAsync(file, cancel);
            foreach (var report in BounceReport.In(mail)) await Note(report, cancel);
        }
        catch (Exception failure) when (failure is FormatException or ParseException)
        {
            // Without its name and content: both can hold addresses.
            log.LogInformation("A file in the folder for returned emails is no email");
        }
    }

    private async Task Note(BounceReport report, CancellationToken cancel)
    {
        if (await db.SentMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == report.MessageId, cancel) is not { } sent) return;
        var to = await db.Recipients.AsNoTracking().SingleOrDefaultAsync(r => r.Id == sent.AccountId, cancel);
        if (to is null || to.Email.Length == 0 || EmailAddress.KeyOf(to.Email) != EmailAddress.KeyOf(report.Recipient)) return;
        // A server can report more than once.
        if (await db.Write(c => db.SentMails.Where(m => m.Id == sent.Id).ExecuteDeleteAsync(c), cancel) == 0) return;
        await refusals.Note(to, Channel.Mail, to.Email, isLater: true, cancel);
        log.LogInformation("An email of account {AccountId} came back", to.Id);
    }
}
