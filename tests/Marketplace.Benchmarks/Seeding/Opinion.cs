using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>A review.</summary>
internal sealed class Opinion
{
    public required Sale Sale { get; init; }

    public required Ratings Ratings { get; init; }

    /// <summary>The comment's sentences, all different; empty if there is no comment.</summary>
    public required Phrase[] Sentences { get; init; }

    public required DateTime PublishedAt { get; init; }

    public int Index { get; set; }

    public long Id { get; set; }

    /// <summary>The ratings before the edit, and when it was edited; the comment didn't change.</summary>
    public (Ratings Ratings, DateTime At)? Before { get; set; }

    public Phrase? Reply { get; set; }

    public DateTime? RepliedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public Dispute? Dispute { get; set; }

    public string Comment => string.Join(' ', Sentences.Select(s => s.Text));

    public Ruling? Ruled => Dispute?.Ruling;

    public Phrase? TakenOut => Ruled == Ruling.TakeOutPassage ? Sentences[0] : null;

    public bool IsGone => WithdrawnAt is not null || Ruled == Ruling.Delete;

    public bool Counts => !IsGone && Ruled != Ruling.TakeOutOfScore;

    public Tally Counted => Counts ? Tally.Of(Ratings, Sentences.Length > 0) : Tally.None;

    /// <summary>The texts that the word index covers.</summary>
    public Phrase?[] Found => IsGone ? [] : [.. Sentences.AsSpan(TakenOut is null ? 0 : 1), Reply, Sale.Ware.Title];

    /// <summary>How often it was saved.</summary>
    public int Saves => 1 + (Before is null ? 0 : 1) + (Reply is null ? 0 : 1) + (WithdrawnAt is null ? 0 : 1) + (Dispute?.Tellings ?? 0);
}
