namespace Marketplace.IntegrationTests.Notices;

/// <summary>A test with a real mail server; skipped with a reason if there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailServerFactAttribute : FactAttribute
{
    public MailServerFactAttribute() => Skip = RealMailServer.Missing;
}
