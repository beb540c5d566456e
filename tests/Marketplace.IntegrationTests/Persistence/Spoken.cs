using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>What a script hands to <c>EXEC</c> as a text, and what no parser looks into otherwise.</summary>
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
