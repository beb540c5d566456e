using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>A response.</summary>
/// <param name="Status">The status code; 0 if there was no response.</param>
/// <param name="Host">Who answered.</param>
/// <param name="Location">The redirect's location.</param>
/// <param name="Body">The page.</param>
internal sealed partial record Reply(int Status, string Host, string Location, string Body)
{
    /// <summary>Whether it is an error that the person didn't cause.</summary>
    public bool IsFailure => Status is 0 or >= 400 and not 409;

    public string Token => Field("__RequestVerificationToken");

    /// <summary>The value of a hidden field.</summary>
    public string Field(string name) => WebUtility.HtmlDecode(
        Inputs().Matches(Body).Select(i => i.Value).FirstOrDefault(i => i.Contains($"name=\"{name}\"", StringComparison.Ordinal)) is { } input
            ? Value().Match(input).Groups[1].Value
            : "");

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
