using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>What came back.</summary>
/// <param name="Status">The status code; 0 where there was no answer.</param>
/// <param name="Host">Who answered.</param>
/// <param name="Location">Where it leads.</param>
/// <param name="Body">The page.</param>
internal sealed partial record Reply(int Status, string Host, string Location, string Body)
{
    /// <summary>Whether somebody got an error for something that was no mistake of theirs.</summary>
    public bool IsFailure => Status is 0 or >= 400 and not 409;

    public string Token => Field("__RequestVerificationToken");

    /// <summary>What stands in a hidden field.</summary>
    public string Field(string name) => WebUtility.HtmlDecode(
        Inputs().Matches(Body).Select(i => i.Value).FirstOrDefault(i => i.Contains($"name=\"{name}\"", StringComparison.Ordinal)) is { } input
            ? Value().Match(input).Groups[1].Value
            : "");

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
