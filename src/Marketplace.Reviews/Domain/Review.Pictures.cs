using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>Pictures, which are part of the review's text (rule REV-10).</summary>
internal sealed partial class Review
{
    /// <summary>What fits; how many a review may have, a setting says.</summary>
    public const int MostPictures = 8;

    /// <summary>A buyer's appeal in the last minute may arrive later.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>All that it ever had.</summary>
    public List<ReviewPicture> Pictures { get; private set; } = [];

    /// <summary>The public ones, see <see cref="ShownPicture"/>; empty if the review is gone.</summary>
    public string ShownPictures { get; private set; } = "";

    /// <summary>What the newest entry of the ledger commits to.</summary>
    public string? CommittedComment => Committed(PublicComment);

    /// <summary>How many support removed, so that readers know.</summary>
    public int PicturesTakenOut { get; private set; }

    private IEnumerable<ReviewPicture> CurrentPictures => Pictures.Where(p => p.RemovedAt is null).OrderBy(p => p.Position);

    private bool HasPictures(IReadOnlyList<NewPicture> pictures) => CurrentPictures.Where(p => !p.IsTakenOut).Select(p => p.PictureId).SequenceEqual(pictures.Select(p => p.Id));

    /// <summary>The refusal of more pictures than the setting allows. An appeal can restore those that support removed, so they count.</summary>
    public static Sentence TooManyPictures(int most, int takenOut = 0) => new(
        (most, takenOut) switch
        {
            (1, 0) => "A review can have at most 1 picture.",
            (1, _) => "A review can have at most 1 picture. A picture removed by support counts too.",
            (_, 0) => "A review can have at most {0} pictures.",
            _ => "A review can have at most {0} pictures. Pictures removed by support count too.",
        },
        most);

    private void SetPictures(IReadOnlyList<NewPicture> pictures, DateTime now)
    {
        // Those that support removed stay, and keep their places.
        if (pictures.Count + PicturesTakenOut > MostPictures) throw TooManyPictures(MostPictures, PicturesTakenOut).Refused("Pictures");
        // Those that the review shows already may look much like one that support removed.
        if (pictures.Where(n => Pictures.TrueForAll(p => p.PictureId != n.Id)).Any(n => Pictures.Exists(p => p.IsTakenOut && p.Shows(n))))
        {
            throw new RuleBroken("Support removed one of these pictures from your review. Remove it here, too.", "Pictures");
        }
        foreach (var dropped in CurrentPictures.Where(p => !p.IsTakenOut && pictures.All(n => n.Id != p.PictureId)).ToList()) dropped.RemovedAt = now;
        var (taken, place) = (CurrentPictures.Where(p => p.IsTakenOut).Select(p => p.Position).ToHashSet(), 0);
        foreach (var picture in pictures)
        {
            while (taken.Contains(place)) place++;
            if (Pictures.Find(p => p.PictureId == picture.Id) is { } known) known.Position = place;
            else Pictures.Add(new ReviewPicture(Id, picture, place, now));
            place++;
        }
    }

    /// <summary>
    /// Shows the pictures with the text. The files of a withdrawn review are destroyed; what support removed is kept until no appeal is possible.
    /// </summary>
    private void SettlePictures()
    {
        foreach (var picture in Pictures)
        {
            picture.IsPublic = !IsGone && picture.RemovedAt is null && !picture.IsTakenOut;
            // An edit changes nothing about it, and doesn't load the cases.
            if (WithdrawnAt is not null || Cases.Count > 0) picture.DestroyAt = DestroyAtOf(picture);
        }
        ShownPictures = ShownPicture.Write(Pictures.Where(p => p.IsPublic));
        PicturesTakenOut = IsGone ? 0 : CurrentPictures.Count(p => p.IsTakenOut);
    }

    private DateTime? DestroyAtOf(ReviewPicture picture) => WithdrawnAt ?? Cases.Where(c => c.Removes(picture.PictureId))
        .Select(c => c.IsFinal ? c.RuledAt : c.Stage == CaseStage.Appealed ? null : c.AppealUntil + Slack)
        .Where(at => at is not null).Min();

    /// <summary>What the ledger commits to: the comment, and the hashes of its pictures, with a gap for each that support removed.</summary>
    private string? Committed(string? comment) => comment is null ? null : WithPictures(comment, CurrentPictures.Select(p => InLedger(p.Hash, p.IsTakenOut)));

    /// <summary>A picture as the ledger commits to it.</summary>
    public static string InLedger(byte[] hash, bool isTakenOut) => isTakenOut ? Passage.Gap : Convert.ToHexStringLower(hash);

    /// <summary>Nobody can type the separator (rule TXT-1).</summary>
    public static string WithPictures(string comment, IEnumerable<string> pictures) => string.Join('\u001E', pictures.Prepend(comment));
}
