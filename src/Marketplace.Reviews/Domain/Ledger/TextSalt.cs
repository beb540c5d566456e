namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>The salt of a commitment to a public text. It is deleted when the text stops being public, and the commitment then tells nothing.</summary>
internal sealed class TextSalt
{
    private const string OfComment = "marketplace/review/comment/v1";
    private const string OfReply = "marketplace/review/reply/v1";

    public required long ReviewId { get; init; }

    public required byte[] Commitment { get; init; }

    public required byte[] Salt { get; init; }

    public required bool IsReply { get; init; }

    public static TextSalt For(long reviewId, string text, bool isReply)
    {
        var salt = Marketplace.Ledger.Commitment.NewSalt();
        return new TextSalt { ReviewId = reviewId, Salt = salt, IsReply = isReply, Commitment = Commit(text, salt, isReply) };
    }

    public static byte[] Commit(string text, byte[] salt, bool isReply) => Marketplace.Ledger.Commitment.To(isReply ? OfReply : OfComment, salt, text);
}
