using Marketplace.Kernel.Domain;

namespace Marketplace.Files.Pictures;

/// <summary>How many pictures a form takes.</summary>
/// <param name="Most">In one form.</param>
/// <param name="TooMany">The refusal of more.</param>
/// <param name="MostDrafts">How many uploads of one account may wait for their form to be accepted.</param>
public sealed record PictureRules(int Most, Sentence TooMany, int MostDrafts = 40)
{
    /// <summary>The most megabytes of a picture, in units of 1,048,576 bytes.</summary>
    public const int Megabytes = 5;
}
