using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>A rating to be given.</summary>
/// <param name="Name">The form's field.</param>
/// <param name="Legend">What is rated.</param>
/// <param name="Question">What the buyer is asked.</param>
/// <param name="Fact">What was measured.</param>
/// <param name="Value">The stars chosen so far.</param>
internal sealed record StarInput(string Name, string Legend, string Question, Sentence Fact, int? Value)
{
    public static IReadOnlyList<string> Meanings { get; } =
    [
        "1 star: far below what was expected", "2 stars: below what was expected", "3 stars: partly as expected", "4 stars: nearly as expected",
        "5 stars: as expected or better",
    ];

    public string Id => Name.Replace('.', '_');
}
