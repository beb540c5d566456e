using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>The text that a script passes to <c>EXEC</c>, which a parser otherwise skips.</summary>
internal sealed class Spoken : TSqlFragmentVisitor
{
    private readonly List<string> texts = [];

    public static IReadOnlyList<string> In(string script)
    {
        var spoken = new Spoken();
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out _).Accept(spoken);
        return spoken.texts;
    }

    public override void Visit(ExecutableStringList node) => texts.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(s => s.Value)));
}
