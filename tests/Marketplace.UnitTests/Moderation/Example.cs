using Marketplace.Casework;
using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Moderation.Domain;

namespace Marketplace.UnitTests.Moderation;

/// <summary>A review, a seller's request against it, and staff.</summary>
internal static class Example
{
    public const long Buyer = 1, Seller = 2;
    public const string Why = "The buyer wanted half of the money back, or there would be one star.";
    public const string Comment = "Too late. You thieves! The bowl is nice.";
    public const string Reasons = "The message shows the demand, word for word.";

    public static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    public static readonly Deadlines Deadlines = new(TimeSpan.FromHours(24), TimeSpan.FromHours(72), TimeSpan.FromDays(30));
    public static readonly Ladder Steps = new(2, 3, 4, 30);
    public static readonly StaffMember Ruth = new(10, "ruth"), Victor = new(11, "victor");

    public static ReviewCopy Review(DateTime? publishedAt = null, long id = 99) =>
        new(new ReviewSummary(id, 7, 70, Seller, "bens-prints", Buyer, "anna", "A poster"), publishedAt ?? Noon.AddDays(-3));

    public static Evidence Message(Party from = Party.Buyer, long id = 500) =>
        Evidence.Of(new ConversationMessage(id, from, from == Party.Buyer ? "anna" : "Ben's Prints", "Half the money, or one star.", Noon.AddDays(-4)));

    public static Evidence File(string fingerprint = "abc", long id = 600) => Evidence.Of(new EvidenceFile
    {
        Id = id,
        OwnerId = Seller,
        SubjectId = 99,
        Name = "chat.png",
        ContentType = "image/png",
        Size = 10,
        Fingerprint = fingerprint,
        UploadedAt = Noon,
    });

    public static Filing Filing(DeletionReason? reason = DeletionReason.Blackmail, params Evidence[] evidence) =>
        new(reason, Why, null, evidence.Length == 0 ? [Message()] : evidence, null);

    public static DeletionRequest Request(SellerStanding? standing = null, DeletionReason reason = DeletionReason.Blackmail, DateTime? now = null, long id = 1000) =>
        DeletionRequest.File(id, Review(), "Ben's Prints", null, standing ?? new SellerStanding(Seller), Filing(reason), 365, Deadlines, now ?? Noon);

    public static Verdict Verdict(Ruling ruling) => new(
        ruling, ruling == Ruling.Keep ? DecisionRule.NotProven : DecisionRule.Blackmail, Reasons, ruling == Ruling.TakeOutPassage ? "You thieves!" : "");

    /// <summary>Somebody takes the case and decides.</summary>
    public static Decision Decide(this DeletionRequest request, Ruling ruling, SellerStanding standing, StaffMember? by = null, DateTime? now = null)
    {
        request.Claim(by ?? Ruth, Lease, now ?? Noon);
        return request.Decide(by ?? Ruth, Verdict(ruling), Comment, standing, Deadlines.Appeal, Steps, now ?? Noon);
    }
}
