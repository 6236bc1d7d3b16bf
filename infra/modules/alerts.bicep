// Four things that somebody has to hear of. Each looks for the words the code logs; a test compares them.
param location string
param tags object
param workspaceId string
param email string

var alerts = [
  {
    name: 'poison'
    severity: 1
    description: 'A file or a consolidation failed five times. The nightly sweep tries files again; look at the exception.'
    query: 'AppTraces | where Message has "failed five times" or Message has "Message has reached MaxDequeueCount"'
  }
  {
    name: 'sweep-found-missed-files'
    severity: 2
    description: 'The nightly sweep took in files that no event had brought: look at the subscription and its dead letters.'
    query: 'AppTraces | where Message has "that no delivery had brought"'
  }
  {
    name: 'deadline-near'
    severity: 2
    description: 'A last day is near or past and something is missing; the message names the units.'
    query: 'AppTraces | where Message has "have not handed in by now" or Message has "is overdue since"'
  }
  {
    name: 'publication-failed'
    severity: 1
    description: 'An approved report is not published, a published file is lost, or the daily run broke.'
    query: 'union (AppTraces | where Message has "was approved and is not published" or Message has "is gone and cannot be restored"), (AppRequests | where OperationName == "YearEnd" and Success == false)'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-disclosure'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'disclosure'
    emailReceivers: [{ name: 'office', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: alert.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.name
      description: alert.description
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      // The tables appear with the first log line, which a new deployment does not have yet.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: false
      actions: { actionGroups: [people.id] }
    }
  }
]
