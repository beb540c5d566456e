using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>Pictures, which are part of the review's text (rule REV-10).</summary>
internal sealed partial class Review
{
    public const int MostPictures = 4;

    /// <summary>A buyer's appeal in the last minute may arrive later.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>The refusal of more pictures.</summary>
    public static Sentence TooManyPictures { get; } = new("A review can have at most {0} pictures.", MostPictures);

    /// <summary>All that it ever had.</summary>
    public List<ReviewPicture> Pictures { get; private set; } = [];

    /// <summary>The public ones, see <see cref="ShownPicture"/>; empty if the review is gone.</summary>
    public string ShownPictures { get; private set; } = "";

    /// <summary>What the newest entry of the ledger commits to.</summary>
    public string? CommittedComment => Committed(PublicComment);

    private IEnumerable<ReviewPicture> CurrentPictures => Pictures.Where(p => p.RemovedAt is null).OrderBy(p => p.Position);

    private bool HasPictures(IReadOnlyList<NewPicture> pictures) => CurrentPictures.Select(p => p.PictureId).SequenceEqual(pictures.Select(p => p.Id));

    private void SetPictures(IReadOnlyList<NewPicture> pictures, DateTime now)
    {
        if (pictures.Count > MostPictures) throw TooManyPictures.Refused("Pictures");
        foreach (var dropped in CurrentPictures.Where(p => pictures.All(n => n.Id != p.PictureId)).ToList()) dropped.RemovedAt = now;
        for (var i = 0; i < pictures.Count; i++)
        {
            if (Pictures.Find(p => p.PictureId == pictures[i].Id) is { } known) known.Position = i;
            else Pictures.Add(new ReviewPicture(Id, pictures[i], i, now));
        }
    }

    /// <summary>
    /// Shows the pictures with the text. The files of a withdrawn review are destroyed; those of a deleted one are kept until no appeal is possible.
    /// </summary>
    private void SettlePictures()
    {
        foreach (var picture in Pictures)
        {
            picture.IsPublic = !IsGone && picture.RemovedAt is null;
            picture.DestroyAt = DestroyPicturesAt;
        }
        ShownPictures = ShownPicture.Write(Pictures.Where(p => p.IsPublic));
    }

    private DateTime? DestroyPicturesAt
    {
        get
        {
            if (WithdrawnAt is { } withdrawn) return withdrawn;
            if (Ruled != Ruling.Delete) return null;
            return Cases.Where(c => c.Ruling == Ruling.Delete).Select(c => c.IsFinal ? c.RuledAt : c.Stage == CaseStage.Appealed ? null : c.AppealUntil + Slack)
                .Where(at => at is not null).Min();
        }
    }

    /// <summary>What the ledger commits to: the comment, and the hashes of its pictures.</summary>
    private string? Committed(string? comment) => comment is null ? null : WithPictures(comment, CurrentPictures.Select(p => p.Hash));

    /// <summary>Nobody can type the separator (rule TXT-1).</summary>
    public static string WithPictures(string comment, IEnumerable<byte[]> hashes) => string.Join('\u001E', hashes.Select(Convert.ToHexStringLower).Prepend(comment));
}
