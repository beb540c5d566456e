using System.Net;
using System.Net.Sockets;
using Marketplace.Accounts.CheckPassword;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Marketplace.Accounts.LogSecurity;

/// <summary>
/// Logs sign-ins, failures, lockouts, denied access and changes for operators. Accounts appear by id and networks
/// instead of IP addresses; never an email address, a name or a password.
/// </summary>
internal sealed partial class SecurityLog(ILogger<SecurityLog> log)
{
    private const int NetworkBytes4 = 3;
    private const int NetworkBytes6 = 6;

    /// <param name="http">The request.</param>
    /// <param name="accountId">The account, or 0 if the address has none.</param>
    /// <param name="outcome">The outcome.</param>
    public void SignInTried(HttpContext http, long accountId, SignInOutcome outcome)
    {
        var network = NetworkOf(http.Connection.RemoteIpAddress);
        if (outcome == SignInOutcome.Right) SignedIn(accountId, network);
        else if (outcome == SignInOutcome.WrongAndLocked) LockedOut(accountId, network);
        else SignInFailed(accountId, outcome, network);
    }

    public void Denied(HttpContext http) => AccessDenied(
        http.User.Id, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, NetworkOf(http.Connection.RemoteIpAddress));

    public void CodeRefused(HttpContext http, long accountId) => SecondStepFailed(accountId, NetworkOf(http.Connection.RemoteIpAddress));

    [LoggerMessage(LogLevel.Information, "Account {AccountId} changed how it signs in: {Change}")]
    public partial void SignInChanged(long accountId, SignInChange change);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} signed out of {Sessions} session(s)")]
    public partial void SignedOut(long accountId, int sessions);

    [LoggerMessage(LogLevel.Information, "Changed the password of account {AccountId} and ended all its sessions")]
    public partial void PasswordChanged(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} asked to change its email address")]
    public partial void EmailChangeRequested(long accountId);

    [LoggerMessage(LogLevel.Information, "Changed the email address of account {AccountId}")]
    public partial void EmailChanged(long accountId);

    [LoggerMessage(LogLevel.Information, "Changed the phone number of account {AccountId}")]
    public partial void PhoneChanged(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} asked for its data")]
    public partial void DataAsked(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} downloaded its data")]
    public partial void DataTaken(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} asked to be closed")]
    public partial void ClosingBegan(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {AccountId} stays open")]
    public partial void ClosingEnded(long accountId);

    [LoggerMessage(LogLevel.Information, "Closed account {AccountId}")]
    public partial void Closed(long accountId);

    [LoggerMessage(LogLevel.Information, "Account {By} suspended account {AccountId}")]
    public partial void Suspended(long by, long accountId);

    [LoggerMessage(LogLevel.Information, "Account {By} lifted the suspension of account {AccountId}")]
    public partial void SuspensionLifted(long by, long accountId);

    [LoggerMessage(LogLevel.Information, "Account {By} gave account {AccountId} the role {Role}")]
    public partial void RoleGiven(long by, long accountId, StaffRole role);

    /// <summary>The first 24 bits of an IPv4 address, the first 48 of an IPv6 one.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var (bytes, kept) = (address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? NetworkBytes4 : NetworkBytes6);
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    [LoggerMessage(LogLevel.Information, "Account {AccountId} signed in from {Network}")]
    private partial void SignedIn(long accountId, string network);

    [LoggerMessage(LogLevel.Information, "Sign-in failed for account {AccountId} from {Network}: {Outcome}")]
    private partial void SignInFailed(long accountId, SignInOutcome outcome, string network);

    [LoggerMessage(LogLevel.Warning, "The password of account {AccountId} was right and the code was refused, from {Network}")]
    private partial void SecondStepFailed(long accountId, string network);

    [LoggerMessage(LogLevel.Warning, "Locked account {AccountId} after too many wrong passwords, the last from {Network}")]
    private partial void LockedOut(long accountId, string network);

    [LoggerMessage(LogLevel.Warning, "Denied account {AccountId} access to {Method} {Route} from {Network}")]
    private partial void AccessDenied(long accountId, string method, string? route, string network);
}
