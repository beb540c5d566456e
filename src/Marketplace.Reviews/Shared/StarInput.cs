using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>An input for one rating.</summary>
/// <param name="Name">The form's field.</param>
/// <param name="Legend">What is rated.</param>
/// <param name="Question">The question to the buyer.</param>
/// <param name="Facts">The promised and actual times that matter here.</param>
/// <param name="Value">The stars chosen so far.</param>
internal sealed record StarInput(string Name, string Legend, string Question, IReadOnlyList<Sentence> Facts, int? Value)
{
    public static IReadOnlyList<string> Meanings { get; } =
    [
        "1 star: far below expectations", "2 stars: below expectations", "3 stars: partly as expected", "4 stars: mostly as expected",
        "5 stars: as expected or better",
    ];

    public string Id => Name.Replace('.', '_');
}
