namespace Marketplace.Moderation.Domain;

/// <summary>The answers under one edition of a guide in one language, updated in the transactions that change them.</summary>
internal sealed record GuideCount(int Edition, string Guide, string Language)
{
    public int Yes { get; private set; }

    public int No { get; private set; }
}
