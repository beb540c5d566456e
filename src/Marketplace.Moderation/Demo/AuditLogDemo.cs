using Marketplace.Casework.Demo;
using Marketplace.Contracts;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.WriteAuditLog;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Moderation.Demo;

/// <summary>Logs what the demo market's staff did, as the requests of real staff are logged.</summary>
internal sealed class AuditLogDemo(DemoStaffWork work, AuditLogWriter log) : IMakeDemoData
{
    public int Order => 90;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        foreach (var action in work.InOrder)
        {
            var path = $"{HttpMethods.Post} {action.Path}";
            var asked = await log.Append(action.By, AuditLogKind.Requested, path, AuditLogFilter.Logged(action.Fields), at: action.At);
            await log.Append(action.By, AuditLogKind.Done, path, AuditLogFilter.Answered(StatusCodes.Status302Found, action.LedTo), asked, action.At);
        }
    }
}
