using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Personal;

/// <summary>A person's requests and reports, and the decisions about their reviews, without who decided. What one side wrote for support alone, only that side gets.</summary>
internal sealed class ModerationData(ModerationDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("deletion-requests", async after => Own(await Next(db.Requests.Where(r => r.SellerId == account && !r.IsReport && r.Id > after), cancel)), cancel);
        await file.Write("reports-of-reviews", async after => Reported(await Next(db.Requests.Where(r => r.ReportedById == account && r.Id > after), cancel)), cancel);
        await file.Write("reports-of-reviews-of-your-shop", async after => ReportedToo(await Next(db.Requests.Where(
            r => r.SellerId == account && r.IsReport && r.Evidence.Any(e => e.Kind == EvidenceKind.Report) && r.Id > after), cancel)), cancel);
        await file.Write("decisions-about-your-reviews", async after => Decided(await Next(db.Requests.Where(r => r.BuyerId == account && r.Id > after).Where(DeletionRequest.IsShownToParties), cancel)), cancel);
        await file.Write("suspensions-of-requests", await db.Proposals.AsNoTracking().Where(p => p.SellerId == account && p.DecidedAt != null).OrderBy(p => p.DecidedAt)
            .Select(p => new { p.ProposedAt, p.Outcome, p.SuspendedUntil, p.Statement, p.DecidedAt }).ToListAsync(cancel), cancel);
        await file.Write("record-of-requests", await db.Standings.AsNoTracking().Where(s => s.Id == account).Select(s => new { s.Filed, s.Granted, s.Rejected }).ToListAsync(cancel), cancel);
        await file.Write("answers-under-guides", await db.GuideAnswers.AsNoTracking().Where(a => a.Reader == account).OrderBy(a => a.Guide)
            .Select(a => new { a.Guide, a.Language, a.Helped, a.Comment, a.AnsweredAt }).ToListAsync(cancel), cancel);
        await db.ExportEvidence(account, file, cancel);
    }

    private static Task<List<DeletionRequest>> Next(IQueryable<DeletionRequest> requests, CancellationToken cancel) => requests.AsNoTracking().OrderBy(r => r.Id).Take(PersonalRow.Page).ToListAsync(cancel);

    private static List<PersonalRow> Own(List<DeletionRequest> requests) => requests.ConvertAll(r => new PersonalRow(r.Id, new
    {
        Request = new Number(r.Id),
        Order = new Number(r.OrderId),
        Review = new Number(r.ReviewId),
        r.Title,
        r.Reason,
        r.Explanation,
        r.FiledAt,
        r.State,
        r.Ruling,
        Evidence = r.Evidence.OrderBy(e => e.Position).Select(e => new { e.Kind, e.Name, e.Text, e.At }),
        Decisions = r.Decisions.OrderBy(d => d.Round).Select(d => new { d.Round, d.At, d.Ruling, d.Rule, d.Statement, d.Passage, d.Consequence, d.FilingSuspendedUntil }),
        YourAppeal = Appeal(r, Party.Seller),
    }));

    /// <summary>Whoever reported is told what was decided, but not the reasons, which are written for the parties.</summary>
    private static List<PersonalRow> Reported(List<DeletionRequest> reports) => reports.ConvertAll(r => new PersonalRow(r.Id, new
    {
        Report = new Number(r.Id),
        Review = new Number(r.ReviewId),
        r.Title,
        r.Reason,
        r.Explanation,
        r.FiledAt,
        r.State,
        r.Ruling,
        Decisions = Outcomes(r),
        YourAppeal = Appeal(r, Party.Reporter),
    }));

    /// <summary>What the seller reported while somebody else's report was open, without that one.</summary>
    private static List<PersonalRow> ReportedToo(List<DeletionRequest> reports) => reports.ConvertAll(r => new PersonalRow(r.Id, new
    {
        Report = new Number(r.Id),
        Review = new Number(r.ReviewId),
        r.Title,
        Explanation = r.SellersReport?.Text,
        FiledAt = r.SellersReport?.At,
        r.State,
        r.Ruling,
        Decisions = Outcomes(r),
        YourAppeal = Appeal(r, Party.Seller),
    }));

    private static IEnumerable<object> Outcomes(DeletionRequest report) => report.Decisions.OrderBy(d => d.Round).Select(d => new { d.Round, d.At, d.Ruling });

    private static List<PersonalRow> Decided(List<DeletionRequest> requests) => requests.ConvertAll(r => new PersonalRow(r.Id, new
    {
        Order = new Number(r.OrderId),
        Review = new Number(r.ReviewId),
        r.Title,
        r.Reason,
        r.FiledAt,
        r.State,
        r.Ruling,
        YourStatement = r.Statement,
        Decisions = r.Decisions.OrderBy(d => d.Round).Select(d => new { d.Round, d.At, d.Ruling, d.Rule, d.Statement, d.Passage }),
        YourAppeal = Appeal(r, Party.Buyer),
    }));

    private static object? Appeal(DeletionRequest request, Party by) => request.Appeals.Find(a => a.By == by) is { } own ? new { own.Words, own.At } : null;

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        var requests = await db.Requests.CountAsync(r => r.SellerId == account && r.State == RequestState.Open && !r.IsReport, cancel);
        // A report that nobody has decided is told to nobody.
        var about = await db.Requests.CountAsync(r => r.BuyerId == account && r.State == RequestState.Open && (!r.IsReport || r.Appeals.Any(a => a.By == Party.Buyer)), cancel);
        var reports = await db.Requests.CountAsync(r => r.ReportedById == account && r.State == RequestState.Open, cancel)
            + await db.Requests.CountAsync(r => r.SellerId == account && r.IsReport && r.State == RequestState.Open && r.ReportedById != account
                && r.Evidence.Any(e => e.Kind == EvidenceKind.Report), cancel);
        var proposals = await db.Proposals.CountAsync(p => p.SellerId == account && p.DecidedAt == null, cancel);
        return OpenMatter.Of(
            new("Undecided deletion requests and appeals: {0}", requests, "/shop/deletion-requests"),
            new("Undecided requests and appeals about your reviews: {0}", about, "/notices"),
            new("Undecided reports that you sent: {0}", reports, "/notices"),
            new("Support is deciding about a suspension of your requests.", proposals, "/shop/deletion-requests"));
    }
}
