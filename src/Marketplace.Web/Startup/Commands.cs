using Marketplace.Contracts;

namespace Marketplace.Web.Startup;

internal static class Commands
{
    /// <summary>Runs the command named by the first argument, if there is one.</summary>
    /// <returns>The exit code, or null to start the host.</returns>
    public static async Task<int?> RunCommand(this WebApplication app, string[] args)
    {
        // The first argument may also be a setting, in any form.
        if (args is not [var name, ..] || name.StartsWith('-') || name.StartsWith('/') || name.Contains('=', StringComparison.Ordinal)) return null;
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<IRunAsCommand>().ToLookup(c => c.Name);
        if (!commands.Contains(name))
        {
            await Console.Error.WriteLineAsync($"Unknown command: {name}. Available commands: {string.Join(", ", commands.Select(c => c.Key).Order())}.");
            return 2;
        }
        var worst = 0;
        foreach (var command in commands[name]) worst = Math.Max(worst, await command.Run(Console.Out, app.Lifetime.ApplicationStopping));
        return worst;
    }
}
