using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Web.Problem;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Stands before every action. What is posted needs an antiforgery token; a failed validation, a broken rule and a lost race bring the same page
/// back, with a sentence at the field and all that was typed. Afterwards the request waits for what it caused.
/// </summary>
internal sealed class FormFilter(IAntiforgery antiforgery, Delivery delivery, IStringLocalizer<SharedResource> texts) : IAsyncActionFilter
{
    private const string Late = "Somebody else changed this at the same moment. Look at what happened, then decide again.";
    private const string TooLarge = "What was sent is too large, or could not be read. Please send less at once.";
    private const string Stale = "This page was open for a long time. Nothing is lost: please press the button once more.";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || context.Filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any())
        {
            await next();
            return;
        }
        Delivery.Watch();
        var form = FormOf(context);
        if (await Unreadable(context.HttpContext) is var (sentence, status))
        {
            // What was cut off is not missing.
            context.ModelState.ClearValidationState("");
            context.Result = await Refuse(context, form, new RuleBroken(sentence), status);
            return;
        }
        if (!context.ModelState.IsValid)
        {
            context.Result = await Refuse(context, form, null, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        var done = await next();
        if (Broken(done.Exception) is { } broken)
        {
            done.ExceptionHandled = true;
            var refusal = broken.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            done.Result = await Refuse(context, form, broken, refusal);
        }
        else if (!context.ModelState.IsValid && done.Result is ViewResult { StatusCode: null } view)
        {
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        await delivery.Settle();
    }

    /// <summary>Whether the post could not be read, or carries no valid token.</summary>
    private async Task<(string Sentence, int Status)?> Unreadable(HttpContext http)
    {
        if (http.Items[FormReader.Unreadable] is int status) return (TooLarge, status);
        return await antiforgery.IsRequestValidAsync(http) ? null : (Stale, StatusCodes.Status400BadRequest);
    }

    private static object? FormOf(ActionExecutingContext context) => context.Controller is IFormController page
        ? context.ActionArguments.Values.FirstOrDefault(argument => page.FormType.IsInstanceOfType(argument))
        : null;

    private static RuleBroken? Broken(Exception? failure) => failure switch
    {
        RuleBroken broken => broken,
        _ when Database.IsLostRace(failure) => RuleBroken.Conflict(Late),
        _ => null,
    };

    private async Task<IActionResult> Refuse(ActionExecutingContext context, object? form, RuleBroken? broken, int status)
    {
        if (broken is not null)
        {
            var sentence = texts[broken.Message, [.. broken.Arguments]];
            context.ModelState.AddModelError(broken.Field is null ? "" : $"Form.{broken.Field}", sentence);
            context.HttpContext.Items[ProblemController.Sentence] = sentence.Value;
        }
        context.HttpContext.Response.StatusCode = status;
        if (context.Controller is not IFormController page) return new StatusCodeResult(status);
        context.HttpContext.RequestServices.GetServices<ModuleDbContext>().ToList().ForEach(db => db.ChangeTracker.Clear());
        var result = await page.ShowAgain(form);
        if (result is ViewResult view) view.StatusCode = status;
        return result;
    }
}
